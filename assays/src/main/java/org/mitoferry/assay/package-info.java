/**
 * What is counted and measured in micrographs, one class to an assay, each with its definition, references, units and how it fails.
 *
 * <p>Colocalisation: {@link org.mitoferry.assay.Colocalisation} (by samples), {@link org.mitoferry.assay.ObjectContacts} (by objects),
 * {@link org.mitoferry.assay.ScrambledNull} (what chance alone would give).
 *
 * <p>Nanotubes have a package of their own, {@code org.mitoferry.assay.nanotube}.
 */
@NullMarked
package org.mitoferry.assay;

import org.jspecify.annotations.NullMarked;
