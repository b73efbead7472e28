/**
 * A bench protocol as data: what a Methods section says, and nothing of how it is carried out.
 *
 * <p>A {@link org.mitoferry.protocol.Protocol} is read from YAML by {@link org.mitoferry.protocol.ProtocolReader}, checked as a whole
 * (every mistake is a located problem with a code of {@link org.mitoferry.protocol.ProtocolProblem}, all at once), and immutable from then
 * on. Arms differ only by their steps. Procedures are expanded when the file is read, so an arm is a flat list of
 * {@link org.mitoferry.protocol.Step}s, each of which knows its line and the procedure it came from.
 *
 * <p>The way of a file: {@code SetupReader} reads vessel, cells and media; {@code ProcedureBook} keeps the procedures by name;
 * {@code StepReader} puts them in the place of their calls and has {@code StepFields} read each step, short or long; {@code DishWalk} goes
 * through every arm as through a day at the bench and complains where a step makes no sense in the dish as it is by then; {@code ArmChecks}
 * compares the arms; {@code ExpectationReader} and its {@code ClauseReader} hold the findings against what the arms contain, and
 * {@code RuleReader} reads the sentences of {@code is}; {@code OverrideReader} reads knock-outs and effects of drugs switched off, in the
 * file, in a step of an arm or on the command line. Names of materials come from a {@link org.mitoferry.protocol.Vocabulary} made of the
 * data files: the package knows none itself.
 *
 * <p>{@link org.mitoferry.protocol.MethodsParagraph} tells a protocol in English, {@link org.mitoferry.protocol.ProtocolWriter} writes it
 * back as the text it came from, and {@link org.mitoferry.protocol.BuiltInProtocols} holds those that ship, with the JSON Schema for
 * editors.
 *
 * <p>Conventions the steps rely on: cells are named by their group, which is a cell type of the data files or an entry that names its type;
 * cells are seeded in the first medium of the file; {@code stain} of cells that come into the dish later is a staining in suspension, and a
 * wash right after it is a wash of these cells; {@code NaN} as a concentration or density means the usual one.
 *
 * <p>It does not carry anything out, and it does not know outcomes: no check depends on what an arm, a drug or a cell type is called.
 */
@NullMarked
package org.mitoferry.protocol;

import org.jspecify.annotations.NullMarked;
