package org.mitoferry.comparison;

/**
 * All arms at once.
 *
 * @param method in words
 * @param statistic F or H
 * @param p of it
 * @param paperStyle whether it takes what lies below experiments as independent
 */
public record Overall(String method, double statistic, double p, boolean paperStyle) {}
