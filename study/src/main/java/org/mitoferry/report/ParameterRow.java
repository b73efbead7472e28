package org.mitoferry.report;

/**
 * One parameter that went into the run.
 *
 * @param cellType cell type or other heading it stands under
 * @param low lower end of its range; NaN if none is known
 * @param high upper end of it
 * @param source where the value is from: DOI, PMID, or how it was come by
 * @param status found, recalled, estimated, tuned or fitted
 */
public record ParameterRow(
        String cellType,
        String name,
        double value,
        String unit,
        double low,
        double high,
        String source,
        String status) {}
