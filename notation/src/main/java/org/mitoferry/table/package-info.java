/**
 * The one table that joins the parts: tidy long rows, one measured quantity a row.
 *
 * <p>Assays and readouts write {@link org.mitoferry.table.Measurement}s, statistics read them, files hold them. The package knows neither
 * cells nor pictures.
 */
@NullMarked
package org.mitoferry.table;

import org.jspecify.annotations.NullMarked;
