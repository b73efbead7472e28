package org.mitoferry.culture;

import java.util.Arrays;
import java.util.List;
import org.mitoferry.parameter.ParameterVocabulary;

/** The model's parameters as the reader of data files needs them. */
public final class CellVocabulary implements ParameterVocabulary {

    private static final List<Known> KNOWN = Arrays.stream(CellParameter.values())
            .map(p -> new Known(p.key(), p.unit(), p.limits(), p.meaning()))
            .toList();

    @Override
    public List<Known> known() {
        return KNOWN;
    }
}
