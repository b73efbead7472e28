package org.mitoferry.comparison;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.mitoferry.culture.Draws;
import org.mitoferry.table.Measurement;

/**
 * How often each analysis rejects where there is nothing: studies whose arms do not differ, with variance between experiments, between the
 * arms of one experiment, fields and cells, each put through {@link Comparison} as a table would be.
 *
 * <p>Arguments: number of studies (2000 unless told), and numbers of designs from 1, where not all are asked for. The command stands in
 * docs/statistics.md.
 */
public final class NullStudies {
    private static final long SEED = 900;
    private static final double ALPHA = 0.05;
    private static final int FIELDS = 5;
    private static final int CELLS = 12;
    private static final int COUNTED = 40;

    /** Standard deviations on the scale of the effect: logarithms of levels, logits of shares. */
    private static final double BETWEEN_EXPERIMENTS = 0.5;

    private static final double BETWEEN_ARMS = 0.25;
    private static final double BETWEEN_FIELDS = 0.2;
    private static final double BETWEEN_CELLS = 0.5;
    private static final double USUAL_LOGIT = -1;

    /** What kind of study is drawn. */
    record Design(String name, int experiments, int arms, Kind kind) {}

    enum Kind {
        LEVELS,
        LEVELS_ONE_ARM_MISSING,
        LEVELS_NOT_SHARED,
        LEVELS_LAST_ARM_WIDER,
        SHARES
    }

    static final List<Design> DESIGNS = List.of(
            new Design("levels, 2 arms", 3, 2, Kind.LEVELS),
            new Design("levels, 2 arms", 5, 2, Kind.LEVELS),
            new Design("levels, 3 arms", 4, 3, Kind.LEVELS),
            new Design("levels, 3 arms", 6, 3, Kind.LEVELS),
            new Design("levels, 2 arms, one missing", 5, 2, Kind.LEVELS_ONE_ARM_MISSING),
            new Design("levels, 2 arms, no experiment shared", 8, 2, Kind.LEVELS_NOT_SHARED),
            new Design("shares, 2 arms", 3, 2, Kind.SHARES),
            new Design("shares, 2 arms", 5, 2, Kind.SHARES),
            new Design("levels, 3 arms, that compared spreads twice as far", 5, 3, Kind.LEVELS_LAST_ARM_WIDER));

    private NullStudies() {}

    /** Prints the table of docs/statistics.md. */
    public static void main(String[] arguments) {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| studies of | experiments | analysis | rejects at 5 % |");
        out.println("|---|---|---|---|");
        List<Design> asked = arguments.length < 2
                ? DESIGNS
                : Arrays.stream(arguments)
                        .skip(1)
                        .map(number -> DESIGNS.get(Integer.parseInt(number) - 1))
                        .toList();
        for (Design design : asked) {
            rates(design, studies)
                    .forEach((analysis, rate) -> out.println(String.format(
                            Locale.ROOT,
                            "| %s | %d | %s | %.1f %% |",
                            design.name(),
                            design.experiments(),
                            analysis,
                            100 * rate)));
        }
    }

    /** By analysis, the share of studies in which it says p below 0.05 of the second arm against the first. */
    static SequencedMap<String, Double> rates(Design design, int studies) {
        SequencedMap<String, Integer> rejected = new LinkedHashMap<>();
        for (int study = 0; study < studies; study++) {
            Comparison comparison =
                    Comparison.of(table(design, Draws.derive(SEED, study, DESIGNS.indexOf(design))), question(design));
            Contrast contrast = design.kind() == Kind.LEVELS_LAST_ARM_WIDER
                    ? comparison.contrasts().getLast()
                    : comparison.contrasts().getFirst();
            List<Analysis> all = new ArrayList<>(List.of(contrast.decisive()));
            all.addAll(contrast.beside());
            for (Analysis one : all) {
                boolean asked =
                        one.role() != Analysis.Role.BESIDE || one.method().startsWith("binomial");
                if (asked && !one.method().contains("Newcombe")) {
                    rejected.merge(one.role().word() + ": " + one.method(), one.p() < ALPHA ? 1 : 0, Integer::sum);
                } else if (asked) {
                    boolean excludes = one.low() > 0 || one.high() < 0;
                    rejected.merge(one.role().word() + ": " + one.method(), excludes ? 1 : 0, Integer::sum);
                }
            }
            if (design.arms() > 2) {
                boolean any = comparison.contrasts().stream().anyMatch(c -> c.pHolm() < ALPHA);
                rejected.merge("default: any arm, by Holm", any ? 1 : 0, Integer::sum);
            }
        }
        SequencedMap<String, Double> rates = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> one : rejected.entrySet()) {
            rates.put(one.getKey(), (double) one.getValue() / studies);
        }
        return rates;
    }

    private static Question question(Design design) {
        List<String> arms = List.of("A", "B", "C").subList(0, design.arms());
        return Question.of(design.kind() == Kind.SHARES ? "positiveFraction of JJN3" : "level", arms);
    }

    private static TidyTable table(Design design, long seed) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= design.experiments(); e++) {
            double ofExperiment = BETWEEN_EXPERIMENTS * normal(seed, e, 0, 0, 0);
            for (int a = 0; a < design.arms(); a++) {
                boolean missing = switch (design.kind()) {
                    case LEVELS, LEVELS_LAST_ARM_WIDER, SHARES -> false;
                    case LEVELS_ONE_ARM_MISSING -> e == 1 && a == 1;
                    case LEVELS_NOT_SHARED -> e % design.arms() != a;
                };
                if (!missing) {
                    double width = design.kind() == Kind.LEVELS_LAST_ARM_WIDER && a == design.arms() - 1 ? 2 : 1;
                    double ofArm = ofExperiment + width * BETWEEN_ARMS * normal(seed, e, a + 1, 0, 0);
                    arm(rows, design.kind(), e, a, ofArm, seed);
                }
            }
        }
        return TidyTable.of("null", rows);
    }

    private static void arm(List<Measurement> rows, Kind kind, int e, int a, double ofArm, long seed) {
        for (int f = 1; f <= FIELDS; f++) {
            double ofField = ofArm + BETWEEN_FIELDS * normal(seed, e, a + 1, f, 0);
            if (kind == Kind.SHARES) {
                double share = 1 / (1 + Math.exp(-USUAL_LOGIT - ofField));
                int hits = 0;
                for (int c = 1; c <= COUNTED; c++) {
                    hits += Draws.uniform(seed, id(e, a + 1, f), Draws.HIT, c) < share ? 1 : 0;
                }
                rows.add(row(e, a, f, "JJN3", "", "positiveFraction", (double) hits / COUNTED));
                rows.add(row(e, a, f, "JJN3", "", "cells", COUNTED));
            } else {
                for (int c = 1; c <= CELLS; c++) {
                    double value = Math.exp(1 + ofField + BETWEEN_CELLS * normal(seed, e, a + 1, f, c));
                    rows.add(row(e, a, f, "", "cell " + c, "level", value));
                }
            }
        }
    }

    private static Measurement row(int e, int a, int f, String cells, String object, String quantity, double value) {
        String arm = List.of("A", "B", "C").get(a);
        return new Measurement("null", e, arm, 1, f, cells, object, quantity, value, "1", "table", "");
    }

    private static double normal(long seed, int e, int a, int f, int c) {
        return Draws.normal(seed, id(e, a, f), Draws.VARIATION, c);
    }

    private static long id(int e, int a, int f) {
        return (e * 100L + a) * 100 + f;
    }
}
