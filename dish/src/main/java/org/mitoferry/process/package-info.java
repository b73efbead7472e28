/**
 * The biological processes, one to a file: its equation and source in the class comment, its effect in one {@code advance}.
 *
 * <p>{@link org.mitoferry.process.HostStep} holds the ordered list of what happens to a host within a step; {@link org.mitoferry.process.CultureStep}
 * that of the whole culture. Processes see numbers only: cell parameters by name, concentrations at the cell, their own state. No process knows an
 * arm, a drug or an outcome, and none decides by a cell type's name.
 *
 * <p>A host is carried through a step by one thread alone. What crosses hosts (births, places, the medium) is committed afterwards in ascending order
 * of slots, so the bits do not depend on the number of threads.
 */
@NullMarked
package org.mitoferry.process;

import org.jspecify.annotations.NullMarked;
