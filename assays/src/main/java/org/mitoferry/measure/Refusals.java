package org.mitoferry.measure;

import java.util.List;
import org.mitoferry.assay.FieldRows;
import org.mitoferry.table.Measurement;

/** Rows without a number, for the first quantity of every assay whose channels are there but which cannot run; of a field of no assay, for its cells. */
final class Refusals {
    /** Nuclei do without. */
    static final String NO_BODIES = "no channel shows cell bodies";

    private Refusals() {}

    /** @param acceptors name of spread cells */
    static List<Measurement> rows(FieldChannels field, String acceptors, String why) {
        FieldRows rows = new FieldRows(field.view(), Battery.METHOD);
        if (RoleChoice.first(field, RoleChoice.LINES).isPresent()) {
            rows.add(acceptors, "nanotubes", "1", Double.NaN, why);
        }
        if (field.has(ChannelRole.DONOR_MITOCHONDRIA)) {
            rows.add(acceptors, "foreignMitochondriaPerCell", "1", Double.NaN, why);
            if (field.has(ChannelRole.LAMP1)) {
                rows.add(acceptors, "lamp1ContactFraction", "1", Double.NaN, why);
            }
            if (field.has(ChannelRole.ACTIN)) {
                rows.add(acceptors, "cagedClusterFraction", "1", Double.NaN, why);
            }
        }
        if (field.has(ChannelRole.CX43)) {
            rows.add(acceptors, "plaqueEnrichment", "1", Double.NaN, why);
        }
        if (field.has(ChannelRole.JC1_MONOMER) && field.has(ChannelRole.JC1_AGGREGATE)) {
            rows.add(acceptors, "jc1Ratio", "1", Double.NaN, why);
        }
        if (!why.equals(NO_BODIES) && field.has(ChannelRole.NUCLEI) && field.has(ChannelRole.CASPASE)) {
            rows.add("", "caspasePositiveFraction", "1", Double.NaN, why);
        }
        boolean caspase = field.has(ChannelRole.NUCLEI) && field.has(ChannelRole.CASPASE);
        if (rows.rows().isEmpty() && !caspase) {
            rows.add(acceptors, "cells", "1", Double.NaN, why);
        }
        return rows.rows();
    }
}
