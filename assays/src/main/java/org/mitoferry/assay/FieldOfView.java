package org.mitoferry.assay;

/**
 * Where and when a micrograph was taken: what all rows of it have in common.
 *
 * @param study name of the study
 * @param experiment from 1
 * @param arm name of the arm
 * @param well from 1
 * @param field from 1
 * @param hours since the start of the arm; NaN where not stated
 */
public record FieldOfView(String study, int experiment, String arm, int well, int field, double hours) {
    public FieldOfView {
        if (experiment < 1 || well < 1 || field < 1) {
            throw new IllegalArgumentException("Experiments, wells and fields count from 1");
        }
    }
}
