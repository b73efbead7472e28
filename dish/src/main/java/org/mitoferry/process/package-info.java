/**
 * The biological processes, one to a file: its equation and source in the class comment, its effect in one {@code advance}.
 *
 * <p>Four ordered lists say what happens in a step: {@link org.mitoferry.process.CultureStep} in the whole culture,
 * {@link org.mitoferry.process.HostStep} in a host alone, {@link org.mitoferry.process.NanotubeStep} to nanotubes,
 * {@link org.mitoferry.process.Chain} on the way of mitochondria from cell to cell: contact, plaque, connexosome and other routes, then
 * cage, lysosome and nanotube in the acceptor. Processes see numbers only: cell parameters by name, concentrations at the cell, their own
 * state. No process knows an arm, a drug or an outcome, and none decides by a cell type's name; round and spread cells differ by their
 * shape, foreign ones by their lineage.
 *
 * <p>A host is carried through a step by one thread alone, from the state of its start. What crosses hosts (births, places, contacts,
 * transfers, nanotubes, the medium) is committed afterwards by one thread in ascending order of slots, so limited places go to the same
 * ones and the bits do not depend on the number of threads. Every transfer goes through {@link org.mitoferry.process.Arrival}, every
 * nanotube that ends through {@link org.mitoferry.process.NanotubeEnds}, and both keep the books.
 *
 * <p>What the model leaves out is listed in {@code docs/model.md}.
 */
@NullMarked
package org.mitoferry.process;

import org.jspecify.annotations.NullMarked;
