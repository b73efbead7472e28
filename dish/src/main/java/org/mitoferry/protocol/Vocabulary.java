package org.mitoferry.protocol;

import java.util.Map;
import java.util.Set;
import org.mitoferry.parameter.Limits;

/**
 * The names a protocol may use, and what little the reader must know about them. The real one is made from the data files (cell types,
 * drugs, dyes, media and so on); the reader itself knows no material by name.
 *
 * <p>Sets and maps are iterated in their own order when a name is suggested, so they should be ordered.
 */
public interface Vocabulary {

    /** Cell types that have a data file, such as {@code JJN3}. */
    Set<String> cellTypes();

    /** Compounds a {@code treat} step may use. */
    Set<String> drugs();

    /** Dyes a {@code stain} step may use. */
    Set<String> dyes();

    /** Antibodies a {@code stain} step may use, always on fixed cells. */
    Set<String> antibodies();

    /** Genetic labels a {@code label} step may use. */
    Set<String> labels();

    /** Medium formulations by trade name. */
    Set<String> mediumBases();

    /** Objectives, such as {@code 20x/0.8}. */
    Set<String> objectives();

    Set<String> fixatives();

    Set<String> coatings();

    /** Parameters of a cell type by name, each with its unit ({@code 1} for a plain number). */
    Map<String, String> parameters();

    /** What a parameter of {@link #parameters()} can be at all, in its unit. */
    default Limits limits(String parameter) {
        return Limits.NONE;
    }

    /** Names of the parameter sets that a protocol may choose from. */
    Set<String> parameterSets();

    /** Names of a drug's effects, each of which can be weakened or switched off; empty for a drug that has none. */
    default Set<String> effects(String drug) {
        return Set.of();
    }

    /** Quantities that can be measured by name, each with its unit ({@code 1} for fractions, ratios and counts). */
    Map<String, String> quantities();

    /** What is known of a drug, dye or antibody. */
    default Compound compound(String name) {
        return Compound.PLAIN;
    }

    /** Glucose of a medium formulation in mM; NaN where the protocol must say it. */
    default double glucoseMillimolar(String mediumBase) {
        return Double.NaN;
    }

    /** The density a cell type is usually seeded at, cells per mm2; NaN where the protocol must say it. */
    default double usualDensityPerSquareMillimetre(String cellType) {
        return Double.NaN;
    }

    /**
     * What the reader must know of a compound.
     *
     * @param usualMicromolar concentration taken when none is written; NaN where there is none
     * @param micromolarPerPercent what 1 % (v/v) of it is in uM; NaN where a percentage makes no sense
     * @param molarMassGramsPerMole for mass concentrations such as 5 ug/mL; NaN where it is not known
     * @param needsLivingCells stains only cells that are alive, so it is of no use after {@code fix}
     * @param needsFixedCells stains only fixed cells, so it is of no use before {@code fix}
     * @param channels the image channels it shows in
     * @param reads quantities that cannot be measured unless it is in the dish
     */
    record Compound(
            double usualMicromolar,
            double micromolarPerPercent,
            double molarMassGramsPerMole,
            boolean needsLivingCells,
            boolean needsFixedCells,
            Set<String> channels,
            Set<String> reads) {

        /** A compound of which nothing more is known than its name. */
        public static final Compound PLAIN =
                new Compound(Double.NaN, Double.NaN, Double.NaN, false, false, Set.of(), Set.of());
    }
}
