package org.mitoferry.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One study: vessel, cells, media, arms and what is expected of them.
 *
 * @param name the file's name without ending, used in run folders and tables
 * @param title one sentence, as a heading
 * @param cite the publication it follows, such as {@code doi:10.1038/s41408-025-01210-2}
 * @param cells how each group of cells is seeded, by the group's name, which is that of its cell type where nothing else is said
 * @param media recipes by name, in the order of the file
 * @param experiments number of independent experiments (one donor and one day each)
 * @param seed seed of all random draws
 * @param parameterSet the set of parameters that rivals differ by, such as {@code nanotube-capture}
 * @param overrides parameters of cells set otherwise than in the data files
 * @param effectOverrides effects of drugs weakened or switched off
 * @param comparisons which arm is set against which, series by series, for tables of effects
 * @param unstated what the file left open and the reader filled in with the usual, each a phrase such as {@code a medium height of 2 mm}
 */
public record Protocol(
        String name,
        String title,
        @Nullable String cite,
        Vessel vessel,
        Map<String, Seeding> cells,
        Map<String, MediumRecipe> media,
        int experiments,
        long seed,
        String parameterSet,
        List<Arm> arms,
        List<Expectation> expectations,
        List<ParameterOverride> overrides,
        List<EffectOverride> effectOverrides,
        List<Comparison> comparisons,
        List<String> unstated) {

    /** The parameter set of a protocol that names none. */
    public static final String USUAL_PARAMETER_SET = "nanotube-capture";

    public Protocol {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
        arms = List.copyOf(arms);
        expectations = List.copyOf(expectations);
        overrides = List.copyOf(overrides);
        effectOverrides = List.copyOf(effectOverrides);
        comparisons = List.copyOf(comparisons);
        unstated = List.copyOf(unstated);
    }

    /** The arm of a name; the reader has made sure that arms which steps refer to are there. */
    public Arm arm(String armName) {
        return arms.stream()
                .filter(arm -> arm.name().equals(armName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the protocol has no arm '" + armName + "'"));
    }

    /** A protocol that states everything, with the usual parameter set and all drugs at their full effect. */
    public Protocol(
            String name,
            String title,
            @Nullable String cite,
            Vessel vessel,
            Map<String, Seeding> cells,
            Map<String, MediumRecipe> media,
            int experiments,
            long seed,
            List<Arm> arms,
            List<Expectation> expectations,
            List<ParameterOverride> overrides) {
        this(
                name,
                title,
                cite,
                vessel,
                cells,
                media,
                experiments,
                seed,
                USUAL_PARAMETER_SET,
                arms,
                expectations,
                overrides,
                List.of(),
                List.of(),
                List.of());
    }

    /** A protocol that compares no arms but in its findings. */
    public Protocol(
            String name,
            String title,
            @Nullable String cite,
            Vessel vessel,
            Map<String, Seeding> cells,
            Map<String, MediumRecipe> media,
            int experiments,
            long seed,
            String parameterSet,
            List<Arm> arms,
            List<Expectation> expectations,
            List<ParameterOverride> overrides,
            List<EffectOverride> effectOverrides,
            List<String> unstated) {
        this(
                name,
                title,
                cite,
                vessel,
                cells,
                media,
                experiments,
                seed,
                parameterSet,
                arms,
                expectations,
                overrides,
                effectOverrides,
                List.of(),
                unstated);
    }

    /** The vessel and what of it is simulated: one patch of a well, read as {@code fields} fields of view. */
    public record Vessel(
            String kind,
            double mediumHeightMillimetres,
            double fieldWidthMicrometres,
            double fieldHeightMicrometres,
            int wells,
            int fields) {

        /** Bottom of one well in mm2; NaN for a vessel that is not known. */
        public double growthAreaSquareMillimetres() {
            VesselKind known = VesselKind.of(kind);
            return known == null ? Double.NaN : known.growthAreaSquareMillimetres;
        }
    }

    /**
     * How a group of cells is seeded.
     *
     * @param cellType the type of its data file; two groups of one type are told apart by their names
     * @param clumpSize mean number of cells a clump, 1 for single cells
     */
    public record Seeding(String cellType, double densityPerSquareMillimetre, double clumpSize) {}

    /**
     * A medium together with the incubator it is used in.
     *
     * @param base formulation by its trade name, such as {@code DMEM} (a file under {@code media/})
     * @param rinses rinses that a change to this medium includes: each leaves a few per cent of the old volume
     * @param preEquilibrated whether it comes at the gas of its incubator, else at room air
     */
    public record MediumRecipe(
            String name,
            double gasOxygenPercent,
            String base,
            double glucoseMillimolar,
            double serumPercent,
            boolean preEquilibrated,
            int rinses) {}

    /** One condition: an ordered list of steps. */
    public record Arm(String name, List<Step> steps) {
        public Arm {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A parameter set otherwise than in the data files: {@code BMSC.caspaseBlock: {value: 1, from: 24 h}}.
     *
     * @param cellType name of the group of cells it holds for
     * @param parameter the parameter's name, such as {@code caspaseBlock}
     * @param value in the parameter's own unit (that of the parameter list)
     * @param fromHours time after the start of the arm from which it holds; 0 from the start
     */
    public record ParameterOverride(String cellType, String parameter, double value, double fromHours) {}

    /**
     * One effect of a drug at another strength: {@code cytochalasin D.junction engulfment: off}.
     *
     * @param effect the effect's name in the drug's data file
     * @param factor 0 (off) to 1 (as in the data file), on what the drug does to the parameter at any dose
     */
    public record EffectOverride(String drug, String effect, double factor) {}

    /**
     * One line of a table of effects.
     *
     * @param series what the line belongs to, such as {@code height of the medium}
     * @param against the arms compared with, one at least: each quantity is set against the first of them that measures it
     */
    public record Comparison(String series, String arm, List<String> against) {
        public Comparison {
            against = List.copyOf(against);
            if (against.isEmpty()) {
                throw new IllegalArgumentException("nothing to compare '" + arm + "' with");
            }
        }
    }
}
