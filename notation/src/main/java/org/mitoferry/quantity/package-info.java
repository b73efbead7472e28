/**
 * Values with units, as a biologist writes them: {@code 0.5 uM}, {@code 24 h}, {@code 120 cells/mm2}, {@code 190 fmol/cell/h}.
 *
 * <p>A {@link org.mitoferry.quantity.Unit} is a product of known symbols with whole powers; it has a {@link
 * org.mitoferry.quantity.Dimension} and an exact factor to the base units (m, s, mol, g, V, cell, point, kelvin-sized degree). The factor
 * is a ratio of whole numbers, and a value is taken as the decimal number that was written, so {@code 0.5 uM} is 500 nM and not
 * 499.99999999999994 nM: a conversion is exact in decimal arithmetic and rounded once.
 *
 * <p>Grammar: {@code number [unit]}, where a unit is {@code [1]/h}, {@code fmol/cell/h}, {@code mm2}, {@code mm^2}, {@code h-1}; each
 * slash divides by the one term after it. Both micro signs and u are the same. Cells and percentage points are dimensions of their own, so
 * that a density is never taken for an area and a share never for a difference of shares. A decimal comma is refused.
 *
 * <p>What it does not do: parentheses, offsets (degrees Fahrenheit), logarithmic units (pH, dB), arithmetic with quantities.
 */
@NullMarked
package org.mitoferry.quantity;

import org.jspecify.annotations.NullMarked;
