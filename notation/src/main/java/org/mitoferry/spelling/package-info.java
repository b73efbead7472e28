/**
 * What was probably meant: the nearest known words to an unknown one.
 *
 * <p>Distance is the optimal string alignment distance (insertion, deletion, substitution and swap of neighbours each cost 1), with a
 * change of case at no cost for finding candidates: Damerau 1964, doi:10.1145/363958.363994. It does no stemming and knows no language.
 */
@NullMarked
package org.mitoferry.spelling;

import org.jspecify.annotations.NullMarked;
