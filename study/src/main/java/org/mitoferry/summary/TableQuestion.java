package org.mitoferry.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which table is wanted, in a user's words.
 *
 * @param quantities each {@code quantity}, {@code quantity of cells} or {@code quantity of cells; class}; a quantity that several groups of
 *     cells have and that names none gives a column for each; none at all stands for those that the protocol's findings speak of
 * @param arms names of arms, in the order wanted; none stands for all that were carried out
 * @param at time after the start of the arm, {@code t=48 h} or {@code 48 h}; null for the last reading of each arm
 */
public record TableQuestion(
        List<String> quantities,
        List<String> arms,
        @Nullable String at) {

    /** What the problems of {@code quantities} are located at. */
    public static final String QUANTITIES = "--quantities";
    /** What the problems of {@code arms} are located at. */
    public static final String ARMS = "--arms";
    /** What the problems of the arms that others are compared with are located at. */
    public static final String AGAINST = "--against";
    /** What is wrong with the wish for effects itself is located at. */
    public static final String EFFECTS = "--effects";
    /** What the problems of {@code at} are located at. */
    public static final String AT = "--at";

    public TableQuestion {
        quantities = List.copyOf(quantities);
        arms = List.copyOf(arms);
    }
}
