/**
 * The truth: quantities read off the culture itself, under the names that assays use for the same thing in a micrograph.
 *
 * <p>Rows are aggregates of one cell type in one field of view; the fields tile the simulated patch, so every cell is counted once. A row's
 * {@code method} is {@code truth}, its {@code object} the time ({@code t=24 h}). With every set of quantities come {@code cells}, the count that
 * fractions refer to. What has no value in a field (no living cell, dye not loaded) is a row without a number and with a reason.
 *
 * <p>The package draws no random numbers and changes nothing it reads.
 */
@NullMarked
package org.mitoferry.readout;

import org.jspecify.annotations.NullMarked;
