package org.mitoferry.report;

/**
 * What came of a finding under one parameter set.
 *
 * @param expected its clause in words
 * @param verdict in words: {@code holds}, or {@code holds in 19 of 20 seeds}
 * @param effect with its interval and unit, as printed
 * @param from where it is known from: this run, another one, a judgement
 */
public record SetFinding(String set, String finding, String expected, String verdict, String effect, String from) {}
