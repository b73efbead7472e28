/**
 * The report: one HTML file that holds all it needs.
 *
 * <p>{@link org.mitoferry.report.Report} follows the order of a paper: does it hold, how it was done, what was found by where it comes from,
 * what it looks like in charts and micrographs, what both parameter sets say, what became of each mitochondrion, what reached the cells, whether the books balance, the
 * Methods, what was assumed, what failed, where the publication followed is weak, the checklists of bioimaging, which numbers went in, how
 * it was run. What is known of publications and what checklists ask are data files beside this package. Figures are drawn
 * in the reader's browser by the Vega libraries inside the file; a content security policy in the page forbids every request. Without
 * scripts each figure's numbers remain as a table.
 *
 * <p>Every text that comes from outside (names of arms, statements, parameters) goes through {@link org.mitoferry.report.Html}, which
 * escapes it. The bytes depend on the input alone.
 *
 * <p>The package works nothing out: values come from {@code statistics} and {@code figure}.
 */
@NullMarked
package org.mitoferry.report;

import org.jspecify.annotations.NullMarked;
