package org.mitoferry.readout;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.table.Measurement;

/**
 * Number, shape and lifetime of joined nanotubes.
 *
 * <p><b>Number.</b> Nanotubes are counted, not their ends: of each group those at home there ({@link Tubes}). {@code nanotubesPerCell} is
 * the homotypic ones over the living cells of the group; {@code connectedCellFraction} the share of living cells with an end of any.
 *
 * <p><b>Lifetime.</b> The nanotubes seen in a film are a biased sample: the long-lived are more likely to be there when it begins, and
 * their age is not seen. What is read is therefore a cohort by time of joining: all that joined within the {@value #COHORT_MINUTES} min
 * before the end of the last time-lapse (within the time-lapse, if it was longer; before the reading or the fixation, if there was none),
 * each from its joining to its end. What is still there at that time, or was broken by light or fixation, is {@code censored}. So
 * Kaplan-Meier needs no correction for late entry.
 */
final class NanotubeQuantities {

    /** Shortest time over which joining nanotubes are followed. */
    static final double COHORT_MINUTES = 360;

    static final String NO_NANOTUBE = "no nanotube";

    static final Quantity PER_CELL = Quantity.of("nanotubesPerCell", "1", NanotubeQuantities::perCell);

    static final List<Quantity> ALL = List.of(
            Quantity.of("nanotubes", "1", NanotubeQuantities::count),
            PER_CELL,
            Quantity.of("connectedCellFraction", "1", NanotubeQuantities::connected),
            Quantity.of("heterotypicNanotubeFraction", "1", NanotubeQuantities::heterotypic),
            ofTubes("nanotubeLength_um", (tubes, slot) -> tubes.length[slot]),
            ofTubes("nanotubeDiameter_um", (tubes, slot) -> tubes.diameter[slot]),
            Quantity.ofMicrographs("nanotubeFwhm_um", "um"),
            ofTubes("nanotubeHeight_um", (tubes, slot) -> tubes.heightAt(slot, 0.5)),
            Quantity.of("nanotubeLifetime_min", "min", NanotubeQuantities::lifetimes));

    private NanotubeQuantities() {}

    /** A number of one nanotube. */
    private interface OfTube {
        double value(Nanotubes tubes, int slot);
    }

    /** One row for each nanotube. */
    private static Quantity ofTubes(String name, OfTube ofTube) {
        return Quantity.of(name, "um", (look, quantity, group) -> {
            Tubes tubes = new Tubes(look.culture());
            int rows = 0;
            for (int slot = 0; slot < tubes.slots(); slot++) {
                if (tubes.at(slot, group)) {
                    rows++;
                    look.object(
                            quantity,
                            group,
                            tubes.field(slot, look.fields()),
                            tubes.name(slot),
                            ofTube.value(look.culture().nanotubes(), slot),
                            tubes.size(slot),
                            tubes.kin(slot));
                }
            }
            look.noneOf(quantity, group, rows, NO_NANOTUBE);
        });
    }

    private static void count(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        double[] counts = look.zeros();
        int[] classes = new int[Tubes.CLASSES];
        for (int slot = 0; slot < tubes.slots(); slot++) {
            if (tubes.at(slot, group)) {
                counts[tubes.field(slot, look.fields())]++;
                tubes.count(slot, classes);
            }
        }
        look.counts(quantity, group, counts);
        Tubes.rows(look, quantity, group, classes);
    }

    private static void perCell(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        double[] counts = look.zeros();
        int large = 0;
        int all = 0;
        for (int slot = 0; slot < tubes.slots(); slot++) {
            if (tubes.at(slot, group) && tubes.homotypic(slot)) {
                counts[tubes.field(slot, look.fields())]++;
                all++;
                large += tubes.large(slot) ? 1 : 0;
            }
        }
        look.ratios(quantity, group, counts, look.living(group), Look.NO_LIVING_CELL);
        int living = look.livingInWell(group);
        look.classInWell(quantity, group, Tubes.LARGE, large, living, Look.NO_LIVING_CELL);
        look.classInWell(quantity, group, Tubes.SMALL, all - large, living, Look.NO_LIVING_CELL);
    }

    private static void connected(Look look, Quantity quantity, int group) {
        Nanotubes tubes = look.culture().nanotubes();
        boolean[] joined = new boolean[look.culture().cells().count];
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] == Nanotubes.JOINED) {
                joined[tubes.from[slot]] = true;
                joined[tubes.to[slot]] = true;
            }
        }
        double[] parts = look.zeros();
        for (int cell = 0; cell < joined.length; cell++) {
            if (joined[cell] && look.lives(cell, group)) {
                parts[look.fields().of(cell)]++;
            }
        }
        look.ratios(quantity, group, parts, look.living(group), Look.NO_LIVING_CELL);
    }

    private static void heterotypic(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        int heterotypic = 0;
        int all = 0;
        for (int slot = 0; slot < tubes.slots(); slot++) {
            if (tubes.at(slot, group)) {
                all++;
                heterotypic += tubes.homotypic(slot) ? 0 : 1;
            }
        }
        look.wellRatio(quantity, group, heterotypic, all, NO_NANOTUBE);
    }

    private static void lifetimes(Look look, Quantity quantity, int group) {
        Tubes tubes = new Tubes(look.culture());
        NanotubeHistory history = look.culture().nanotubeHistory();
        Nanotubes now = look.culture().nanotubes();
        double end = look.film().endMinutes();
        double begin = end - Math.max(COHORT_MINUTES, look.film().lengthMinutes());
        int rows = 0;
        for (int entry = 0; entry < history.count; entry++) {
            double joined = history.joinedMinutes[entry];
            if (joined >= begin && joined <= end && tubes.wasAt(entry, group)) {
                double last = Math.min(end, history.endedMinutes[entry]);
                List<String> classes =
                        new ArrayList<>(List.of(Tubes.size(history.large[entry]), Tubes.kin(history.homotypic[entry])));
                if (last < history.endedMinutes[entry] || byOnlooker(history.end[entry])) {
                    classes.add(Measurement.CENSORED);
                }
                String name = Tubes.name(history.id[entry]);
                look.object(quantity, group, 0, name, last - joined, classes.toArray(String[]::new));
                rows++;
            }
        }
        for (int slot = 0; slot < tubes.slots(); slot++) {
            double joined = tubes.at(slot, group) ? now.joinedMinutes[slot] : Double.NaN;
            if (joined >= begin && joined <= end) {
                String name = tubes.name(slot);
                look.object(
                        quantity,
                        group,
                        0,
                        name,
                        end - joined,
                        tubes.size(slot),
                        tubes.kin(slot),
                        Measurement.CENSORED);
                rows++;
            }
        }
        look.noneOf(quantity, group, rows, "no nanotube joined in that time");
    }

    /** Whether a nanotube ended because somebody looked at it. */
    private static boolean byOnlooker(byte end) {
        return end == NanotubeHistory.LIGHT || end == NanotubeHistory.FIXATION;
    }
}
