package org.mitoferry.parameter;

import java.util.List;

/** The parameters a cell type must have; given by the model to the reader of data files. */
@FunctionalInterface
public interface ParameterVocabulary {

    /**
     * One parameter.
     *
     * @param unit the unit the model works in; data files may write any unit of the same dimension
     * @param meaning one sentence, for documents and editors
     */
    record Known(String name, String unit, String meaning) {}

    /** All parameters, each name once, in the order of reports. */
    List<Known> known();
}
