/**
 * How fast the hot parts run, by JMH, through the same classes that a run uses.
 *
 * <p>Figures are of one machine and are never asserted. What a benchmark counts as one operation stands in its own description.
 */
@NullMarked
package org.mitoferry.benchmarks;

import org.jspecify.annotations.NullMarked;
