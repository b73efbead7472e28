package org.mitoferry.store;

/**
 * The transfers of one arm by one route between two cell groups, over all its experiments.
 *
 * @param depolarised those whose potential lay below the one at which their donors tag
 * @param tagged those whose eat-me tag was half of the largest or more
 */
public record TransferSum(
        String arm, String route, String fromCells, String toCells, long transfers, long depolarised, long tagged) {}
