package org.mitoferry.figure;

import java.util.List;

/** Okabe and Ito's colours (2008, Color Universal Design), without the yellow that is lost on white, and the greys of axes. */
public final class Palette {

    public static final String BLUE = "#0072B2";
    public static final String VERMILLION = "#D55E00";
    public static final String GREEN = "#009E73";
    public static final String ORANGE = "#E69F00";
    public static final String SKY = "#56B4E9";
    public static final String PURPLE = "#CC79A7";
    public static final String BLACK = "#000000";
    static final String INK = "#222222";
    static final String GRID = "#e4e4e4";
    static final List<String> SERIES = List.of(BLUE, VERMILLION, GREEN, ORANGE, PURPLE, SKY, BLACK);

    private Palette() {}

    /** The colour of the i-th series, from 0; they repeat after seven. */
    static String series(int i) {
        return SERIES.get(i % SERIES.size());
    }
}
