package org.mitoferry.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;

/**
 * What a person does at the bench, in the words of a Methods section. Each step says where it stands in the file ({@link #at()}), so that a
 * message about it can be located, and which named procedure it came from.
 */
public sealed interface Step {

    /** Place in the protocol file and the procedure the step was written in ({@code null} when written in the arm itself). */
    record Origin(int line, int column, @Nullable String procedure) {}

    Origin at();

    /** Simulated time that the step takes; 0 for a deed that takes none. */
    default double minutes() {
        return 0;
    }

    /** The cells that the step brings into the dish; null for a step that brings none. */
    default @Nullable String brings() {
        return switch (this) {
            case Seed seed -> seed.cells();
            case Add add -> add.cells();
            case Insert insert -> insert.cells();
            default -> null;
        };
    }

    /** A compound at a concentration; {@code NaN} takes the usual one of its data file. */
    record Dose(String compound, double concentrationMicromolar) {}

    /** Cells onto the bottom, at the density of the protocol's {@code cells} or the one given here (NaN: that of {@code cells}). */
    record Seed(Origin at, String cells, double densityPerSquareMillimetre) implements Step {}

    /** Cells added to a dish that holds others already. */
    record Add(Origin at, String cells, double densityPerSquareMillimetre) implements Step {}

    /** Cells of one type taken out, {@code fraction} of them (0 to 1): a residue stays. */
    record Remove(Origin at, String cells, double fraction) implements Step {}

    /** Cells killed on purpose, {@code fraction} of them. */
    record Kill(Origin at, String cells, double fraction) implements Step {}

    record Coat(Origin at, String with) implements Step {}

    /** Medium of another height than the vessel's, from before the cells on; every medium that replaces it stands as high. */
    record Fill(Origin at, double heightMillimetres) implements Step {}

    /**
     * Dyes or antibodies for a time. {@code cells} is null when all cells in the dish are stained; {@code in} names the medium whose
     * incubator it is done in, null for the air of the hood.
     */
    record Stain(
            Origin at,
            @Nullable String cells,
            List<Dose> with,
            double minutes,
            @Nullable String in) implements Step {}

    /** A genetic label, carried from the seeding on. */
    record Label(Origin at, String cells, String with) implements Step {}

    /** A drug into the medium; with a duration the time passes and the drug stays until it is washed out. */
    record Treat(Origin at, Dose with, double minutes) implements Step {}

    /**
     * Medium replaced {@code times} times by the same medium without drugs and dyes; {@code minutes} > 0 for a wash that takes its time
     * (overnight).
     */
    record Wash(Origin at, int times, double minutes) implements Step {}

    /** The medium replaced by another recipe; the dish goes to that recipe's incubator. */
    record ChangeMedium(Origin at, String medium) implements Step {}

    record ChangeGas(Origin at, double oxygenPercent) implements Step {}

    /** Medium of another arm at its end, onto these cells (conditioned medium). */
    record TransferMedium(Origin at, String fromArm) implements Step {}

    /** A transwell insert with cells above the membrane. */
    record Insert(Origin at, String cells, double poreMicrometres) implements Step {}

    /** Time passes in the incubator of the named medium; {@code in} null: where the dish is. */
    record Incubate(Origin at, @Nullable String in, double minutes) implements Step {}

    /** Parameters of cells and effects of drugs set otherwise from here on, in this arm alone; {@code fromHours} of the parameters is 0. */
    record Override(Origin at, List<ParameterOverride> parameters, List<EffectOverride> effects) implements Step {}

    record Fix(Origin at, String with) implements Step {}

    /** Micrographs; {@code intervalSeconds} and {@code minutes} are 0 for a still picture, {@code fields} 0 for the vessel's number. */
    record Image(
            Origin at,
            String objective,
            List<String> channels,
            double zStepMicrometres,
            int fields,
            double intervalSeconds,
            double minutes)
            implements Step {}

    /** Quantities read now, by their names with unit. */
    record Measure(Origin at, List<String> quantities) implements Step {}
}
