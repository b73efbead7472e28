package org.mitoferry.parameter;

import java.util.List;

/** The parameters a cell type must have; given by the model to the reader of data files. */
@FunctionalInterface
public interface ParameterVocabulary {

    /**
     * One parameter.
     *
     * @param unit the unit the model works in; data files may write any unit of the same dimension
     * @param limits what the value can be at all, in that unit
     * @param meaning one sentence, for documents and editors
     */
    record Known(String name, String unit, Limits limits, String meaning) {

        /** A parameter that may be any number. */
        public Known(String name, String unit, String meaning) {
            this(name, unit, Limits.NONE, meaning);
        }
    }

    /** All parameters, each name once, in the order of reports. */
    List<Known> known();
}
