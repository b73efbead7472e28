/**
 * The one table that joins the parts: tidy long rows, one measured quantity a row.
 *
 * <p>Assays and readouts write {@link org.mitoferry.table.Measurement}s, statistics read them, files hold them. The package knows neither
 * cells nor pictures. {@link org.mitoferry.table.MeasurementCsv} is the table as a text file: RFC 4180 with LF, shortest decimals that
 * read back to the same double, NaN as an empty field (https://www.rfc-editor.org/rfc/rfc4180).
 */
@NullMarked
package org.mitoferry.table;

import org.jspecify.annotations.NullMarked;
