package org.mitoferry.quantity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The symbols a unit is made of, written out with their prefixes, so that {@code min}, {@code mm} and {@code mM} need no guessing. */
final class UnitSymbols {

    /** One symbol: what it is called in output, what it measures, and its factor to the base units. */
    record Symbol(String name, Dimension dimension, Ratio factor) {}

    private static final Dimension LENGTH = new Dimension(1, 0, 0, 0, 0, 0, 0, 0);
    private static final Dimension TIME = new Dimension(0, 1, 0, 0, 0, 0, 0, 0);
    private static final Dimension AMOUNT = new Dimension(0, 0, 1, 0, 0, 0, 0, 0);
    private static final Dimension MASS = new Dimension(0, 0, 0, 1, 0, 0, 0, 0);
    private static final Dimension POTENTIAL = new Dimension(0, 0, 0, 0, 1, 0, 0, 0);
    private static final Dimension CELLS = new Dimension(0, 0, 0, 0, 0, 1, 0, 0);
    private static final Dimension POINTS = new Dimension(0, 0, 0, 0, 0, 0, 1, 0);
    private static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 0, 0, 0, 1);
    private static final Dimension VOLUME = new Dimension(3, 0, 0, 0, 0, 0, 0, 0);
    private static final Dimension CONCENTRATION = AMOUNT.times(VOLUME, -1);
    private static final Dimension PRESSURE = MASS.times(LENGTH, -1).times(TIME, -2);

    private static final Map<String, Symbol> SYMBOLS = symbols();

    private UnitSymbols() {}

    /** All symbols that are understood, synonyms included, to their meaning. */
    static Map<String, Symbol> all() {
        return SYMBOLS;
    }

    private static Map<String, Symbol> symbols() {
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        add(symbols, Dimension.NONE, Ratio.powerOfTen(-2), "%", "percent");
        add(symbols, TIME, Ratio.ONE, "s", "sec", "second", "seconds");
        add(symbols, TIME, Ratio.of(60, 1), "min", "mins", "minute", "minutes");
        add(symbols, TIME, Ratio.of(3600, 1), "h", "hr", "hrs", "hour", "hours");
        add(symbols, TIME, Ratio.of(86_400, 1), "d", "day", "days");
        add(symbols, TIME, Ratio.of(604_800, 1), "wk", "week", "weeks");
        prefixed(symbols, "m", LENGTH, Ratio.ONE, "pnumck");
        prefixed(symbols, "mol", AMOUNT, Ratio.ONE, "afpnumk");
        prefixed(symbols, "M", CONCENTRATION, Ratio.powerOfTen(3), "fpnum");
        prefixed(symbols, "L", VOLUME, Ratio.powerOfTen(-3), "fpnumcd");
        prefixed(symbols, "g", MASS, Ratio.ONE, "fpnumk");
        prefixed(symbols, "V", POTENTIAL, Ratio.ONE, "um");
        prefixed(symbols, "s", TIME, Ratio.ONE, "num");
        add(symbols, CELLS, Ratio.ONE, "cells", "cell");
        add(symbols, POINTS, Ratio.ONE, "points", "point");
        add(symbols, TEMPERATURE, Ratio.ONE, "degC", "\u00b0C");
        prefixed(symbols, "Pa", PRESSURE, Ratio.powerOfTen(3), "hk");
        add(symbols, PRESSURE, Ratio.of(101_325_000, 760), "mmHg");
        synonyms(symbols, "L", "l", List.of("l", "fl", "pl", "nl", "ul", "ml", "cl", "dl"));
        return Collections.unmodifiableMap(symbols);
    }

    private static void add(Map<String, Symbol> symbols, Dimension dimension, Ratio factor, String... names) {
        Symbol symbol = new Symbol(names[0], dimension, factor);
        for (String name : names) {
            symbols.put(name, symbol);
        }
    }

    private static void prefixed(
            Map<String, Symbol> symbols, String base, Dimension dimension, Ratio factor, String prefixes) {
        add(symbols, dimension, factor, base);
        for (char prefix : prefixes.toCharArray()) {
            add(symbols, dimension, factor.times(Ratio.powerOfTen(exponent(prefix))), prefix + base);
        }
    }

    private static void synonyms(Map<String, Symbol> symbols, String from, String to, List<String> names) {
        for (String name : new ArrayList<>(names)) {
            Symbol meant = symbols.get(name.substring(0, name.length() - to.length()) + from);
            if (meant != null) {
                symbols.put(name, meant);
            }
        }
    }

    private static int exponent(char prefix) {
        return switch (prefix) {
            case 'a' -> -18;
            case 'f' -> -15;
            case 'p' -> -12;
            case 'n' -> -9;
            case 'u' -> -6;
            case 'm' -> -3;
            case 'c' -> -2;
            case 'd' -> -1;
            case 'h' -> 2;
            case 'k' -> 3;
            default -> throw new IllegalArgumentException("No prefix " + prefix);
        };
    }
}
