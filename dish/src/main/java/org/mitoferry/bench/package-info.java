/**
 * The bench: carries out an arm's steps on a culture, as a person would, and lets the time pass between them.
 *
 * <p>{@link org.mitoferry.bench.Bench} walks the steps; {@link org.mitoferry.bench.Hands} does what takes no time (cells come, are
 * labelled, taken out or killed; washes leave a residue; inserts are hung, light and fixatives do their harm); the culture's own step does
 * the rest. What is to be measured or imaged is handed to an {@link org.mitoferry.bench.Observer}. Between experiments donor, day and
 * pipetting differ ({@link org.mitoferry.bench.Variation}): without that any difference would become significant with enough experiments.
 *
 * <p>A bench can be saved between any two steps of the culture and goes on byte for byte.
 */
@NullMarked
package org.mitoferry.bench;

import org.jspecify.annotations.NullMarked;
