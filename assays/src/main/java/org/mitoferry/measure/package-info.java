/**
 * From the channels of a field to rows: which assays run, with which numbers, and what came of them.
 *
 * <p>A {@link org.mitoferry.measure.FieldChannels} is one field of view: a volume for each {@link org.mitoferry.measure.ChannelRole} that was
 * stained, at one time or at several, who and where it is, and cells that a person drew, if there are any.
 * {@link org.mitoferry.measure.AssayParameters} are all numbers of all assays, in micrometres, as one YAML file that the command line, the
 * page and Fiji share. {@link org.mitoferry.measure.Battery} runs every assay whose channels are there and gives a
 * {@link org.mitoferry.measure.FieldResult}: tidy rows under the names and units that a run of the virtual dish has for the same thing, all
 * of the method {@value org.mitoferry.measure.Battery#METHOD}, and beside them what was counted and what was not.
 *
 * <table>
 * <caption>What the roles decide</caption>
 * <tr><th>roles</th><th>measured</th></tr>
 * <tr><td>actin, LifeAct, membrane, DiI, cell label or JC-1 monomer (the first that is there)</td><td>cell bodies; without, nothing but
 *     nuclei</td></tr>
 * <tr><td>actin, LifeAct or membrane</td><td>nanotubes; with times, how long they live</td></tr>
 * <tr><td>donor mitochondria</td><td>transferred mitochondria, cells that hold one, mean signal; in nanotubes (or of role mitochondria)
 *     cargo, with times its speed</td></tr>
 * <tr><td>donor mitochondria and Lamp1</td><td>contact, colocalisation, fission points</td></tr>
 * <tr><td>donor mitochondria and actin</td><td>cages</td></tr>
 * <tr><td>CX43</td><td>plaques at contacts</td></tr>
 * <tr><td>DiI and donor mitochondria</td><td>acceptors told from donors, and which of them hold mitochondria</td></tr>
 * <tr><td>JC-1 monomer and aggregate</td><td>ratio</td></tr>
 * <tr><td>nuclei and caspase-3/7</td><td>positive share</td></tr>
 * </table>
 *
 * <p>An assay whose channels are there but which cannot run gives its first quantity as a row without a number and with the reason. A picture
 * without the size of its pixels gives only such rows.
 *
 * <p>Not here: reading a folder and a design (module study), statistics over experiments.
 */
@NullMarked
package org.mitoferry.measure;

import org.jspecify.annotations.NullMarked;
