package org.mitoferry.report;

/**
 * One account of one arm: what came in, what went out, what is there, and what is left unexplained.
 *
 * @param account what is counted, such as {@code mitochondria of JJN3} or {@code O2}
 * @param experiment number of the experiment; 0 for the sum over all
 * @param unexplained {@code held - (gained - lost)}, which should be 0 but for rounding
 */
public record LedgerRow(
        String account,
        String arm,
        int experiment,
        double gained,
        double lost,
        double held,
        double unexplained,
        String unit) {}
