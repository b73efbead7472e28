/**
 * How results are put into words, for the screen, for documents and for the report alike: numbers, effects, tables.
 *
 * <p><b>Numbers.</b> What was measured has three significant digits and keeps its zeros ({@code 6.30}), so that a value and the ends of
 * its interval tell how well it is known; percentage points and shares have one digit after the point. What was set has no zeros at its
 * end ({@code 0.5}). {@link org.mitoferry.writing.Digits} knows no locale.
 *
 * <p><b>Effects.</b> {@link org.mitoferry.writing.EffectWords} puts the unit of an effect beside it: {@code × 6.30}, {@code +21.4 points},
 * {@code 42.6 %}, {@code 26.5 min}.
 *
 * <p><b>Tables.</b> {@link org.mitoferry.writing.MarkdownTable} is a table of a document.
 *
 * <p>The package writes no files and knows nothing of studies. Numbers that are read back stand in tables of values, to the last bit
 * ({@link org.mitoferry.quantity.NumberText}).
 */
@NullMarked
package org.mitoferry.writing;

import org.jspecify.annotations.NullMarked;
