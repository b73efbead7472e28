/**
 * The report: one HTML file that holds all it needs.
 *
 * <p>{@link org.mitoferry.report.Report} writes what a reader asks, in this order: does it hold, what was found, how it was done, what it
 * looks like, what reached the cells, whether the books balance, what was assumed, which numbers went in, how it was run. Figures are drawn
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
