/**
 * Located reading of YAML: every value knows its file, line and column, and every mistake becomes a
 * {@link org.mitoferry.yaml.Problem} with a code instead of an exception, so that a file is read to its end and all its mistakes are told
 * at once.
 *
 * <p>{@link org.mitoferry.yaml.YamlFile} turns a file into a tree of {@link org.mitoferry.yaml.Node}s. A reader walks the tree with
 * {@code required}, {@code optional}, {@code quantity("mM")} and so on; a call on a wrong value reports to the {@link
 * org.mitoferry.yaml.Problems} of the file and returns a harmless fallback (NaN, 0, empty). What is missing is reported once, and its
 * fallback stays silent from then on. At the end {@link org.mitoferry.yaml.Problems#throwIfAny()} hands everything over.
 *
 * <p>Scalars are text until asked for: {@code 1.0}, {@code no} and {@code 2025-01-01} are never guessed at. Anchors and aliases work; what
 * they expand to is bounded. Merge keys ({@code <<}), tags and several documents in a file are not supported. All codes stand in {@link
 * org.mitoferry.yaml.ReadingCode}. YAML 1.2.2: https://yaml.org/spec/1.2.2.
 */
@NullMarked
package org.mitoferry.yaml;

import org.jspecify.annotations.NullMarked;
