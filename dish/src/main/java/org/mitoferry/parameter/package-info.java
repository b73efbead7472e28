/**
 * The catalogue: cell types, drugs, dyes, media, genetic labels, coatings, fixatives and parameter sets as data files, so that numbers live
 * in data and a user adds to them without touching the program.
 *
 * <p>Every number is a {@link org.mitoferry.parameter.ParameterValue}: value, unit, range, source and how well it is known. A
 * {@link org.mitoferry.parameter.CellType} has all parameters of the model, which the model names by a
 * {@link org.mitoferry.parameter.ParameterVocabulary}; it may extend another type and say only what differs. A
 * {@link org.mitoferry.parameter.Drug} acts on named parameters of cells: with occupancy
 * <pre>
 *   o(c) = c^n / (c^n + c_half^n)                       (Hill 1910, J Physiol 40 Suppl: iv-vii)
 *   multiply:  p -> p (1 + (most - 1) o)^power      add:  p -> p + most o^power
 * </pre>
 * where o follows the dose with the time constants {@code onset} and {@code recovery}. One named effect may act on several parameters and
 * is switched as one. A {@link org.mitoferry.parameter.ParameterOverlay} holds other values for some cell types and effects under one name,
 * for hypotheses that several numbers state together; {@link org.mitoferry.parameter.Catalogue#with} lays it over the files. No drug, dye
 * or cell is known to the program by its name.
 *
 * <p>The files are read by {@link org.mitoferry.parameter.Catalogue}: those that ship with the program and then those of the user, who may
 * replace a shipped entry by one of the same name. All mistakes of all files are told at once. The package knows no protocol and runs
 * nothing.
 */
@NullMarked
package org.mitoferry.parameter;

import org.jspecify.annotations.NullMarked;
