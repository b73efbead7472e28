/**
 * A folder of micrographs and a design become one table.
 *
 * <p>The {@link org.mitoferry.batch.Design} says which file was taken where (arm, experiment, well, field) and what its channels show. Where
 * there is none, {@link org.mitoferry.batch.DesignProposal} reads one off the names of the files, for a person to look at.
 * {@link org.mitoferry.batch.BatchPlan} finds the files of every line and what is wrong with them; {@link org.mitoferry.batch.BatchRun}
 * measures field after field ({@link org.mitoferry.measure.Battery}) and writes the table in the form that a run of the virtual dish has
 * ({@link org.mitoferry.store.MeasurementStore}), with overlays, outlines and courses of nanotubes for every field.
 *
 * <p>A picture that cannot be measured is one line in {@code failed.csv}, and the others go on. Every finished field is a folder of its own
 * that is there whole or not at all, under a digest of all that it depends on: picture, drawn cells, parameters, place in the design,
 * stated voxel size and the program's own classes. So the same command measures only what is new or changed, and the same input gives the
 * same bytes on any number of threads.
 *
 * <p>Not here: findings over experiments (statistics), and what is measured (measure).
 */
@NullMarked
package org.mitoferry.batch;

import org.jspecify.annotations.NullMarked;
