package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.MediumRecipe;
import org.mitoferry.protocol.Protocol.Seeding;
import org.mitoferry.protocol.Protocol.Vessel;
import org.mitoferry.quantity.Extent;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** Vessel, cells and media: what is there before the first step. What the file leaves open is filled in with the usual and noted. */
final class SetupReader {
    private static final String USUAL_VESSEL = "24-well";
    private static final double USUAL_HEIGHT_MILLIMETRES = 2;
    private static final double USUAL_FIELD_MICROMETRES = 1000;
    private static final int USUAL_FIELDS = 10;
    private static final double ROOM_INCUBATOR_OXYGEN_PERCENT = 18.6;
    private static final double USUAL_SERUM_PERCENT = 10;
    private static final double LEAST_FIELD_MICROMETRES = 100;
    private static final double MOST_FIELD_MICROMETRES = 20_000;

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<String> unstated = new ArrayList<>();

    SetupReader(Vocabulary vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What was filled in, each a phrase. */
    List<String> unstated() {
        return unstated;
    }

    Vessel vessel(@Nullable Node node) {
        if (node == null) {
            unstated.add("a 24-well plate with 2 mm of medium");
            unstated.add("a patch of 1 \u00d7 1 mm read in ten fields");
            return new Vessel(
                    USUAL_VESSEL,
                    USUAL_HEIGHT_MILLIMETRES,
                    USUAL_FIELD_MICROMETRES,
                    USUAL_FIELD_MICROMETRES,
                    1,
                    USUAL_FIELDS);
        }
        MappingNode vessel = node.mapping();
        vessel.refuseOtherKeys("kind", "medium height", "field", "wells", "fields");
        String kind = vessel.optional("kind")
                .map(one -> kind(one.scalar()))
                .orElseGet(() -> usual(USUAL_VESSEL, "a " + USUAL_VESSEL + " plate"));
        double height = vessel.optional("medium height")
                .map(one -> Numbers.heightMillimetres(one.scalar()))
                .orElseGet(() -> usual(USUAL_HEIGHT_MILLIMETRES, "a medium height of 2 mm"));
        Extents field = vessel.optional("field")
                .map(one -> field(one.scalar(), kind))
                .orElseGet(() -> usual(Extents.USUAL, "a patch of 1 \u00d7 1 mm"));
        int wells = vessel.optional("wells")
                .map(one -> Numbers.count(one.scalar(), 1, 384, "wells"))
                .orElse(1);
        int fields = vessel.optional("fields")
                .map(one -> Numbers.count(one.scalar(), 1, 1000, "fields"))
                .orElseGet(() -> usual(USUAL_FIELDS, "ten fields of view"));
        return new Vessel(kind, height, field.width, field.height, wells, fields);
    }

    private record Extents(double width, double height) {
        static final Extents USUAL = new Extents(USUAL_FIELD_MICROMETRES, USUAL_FIELD_MICROMETRES);
    }

    private <T> T usual(T value, String phrase) {
        unstated.add(phrase);
        return value;
    }

    private String kind(ScalarNode node) {
        String kind = Names.known(node, VesselKind.names(), ProtocolProblem.UNKNOWN_VESSEL, "vessel");
        return kind == null ? USUAL_VESSEL : kind;
    }

    private Extents field(ScalarNode node, String kind) {
        Optional<Extent> extent = node.extent();
        if (extent.isEmpty()) {
            return Extents.USUAL;
        }
        Extents field =
                new Extents(extent.get().width().in("um"), extent.get().height().in("um"));
        double least = Math.min(field.width, field.height);
        double most = Math.max(field.width, field.height);
        if (least < LEAST_FIELD_MICROMETRES || most > MOST_FIELD_MICROMETRES) {
            node.report(
                    ProtocolProblem.FIELD_OUT_OF_RANGE,
                    "'" + node + "' is no patch that can be cultured here",
                    "Write between 0.1 and 20 mm each way, such as 1 mm x 1 mm");
            return Extents.USUAL;
        }
        VesselKind vessel = VesselKind.of(kind);
        double squareMillimetres = field.width * field.height / 1e6;
        if (vessel != null && squareMillimetres > vessel.growthAreaSquareMillimetres) {
            node.report(
                    ProtocolProblem.FIELD_LARGER_THAN_WELL,
                    "'" + node + "' is larger than the bottom of the vessel (" + kind + ", "
                            + NumberText.of(vessel.growthAreaSquareMillimetres) + " mm2)",
                    "Write a smaller patch, such as 1 mm x 1 mm");
        }
        return field;
    }

    Map<String, Seeding> cells(Node node) {
        Map<String, Seeding> cells = new LinkedHashMap<>();
        MappingNode section = node.mapping();
        if (section.entries().isEmpty()) {
            section.report(
                    ProtocolProblem.EMPTY_SECTION,
                    "No cells are listed",
                    "Add some, such as 'JJN3: {density: 600 cells/mm2}'");
        }
        for (MappingNode.Entry entry : section.entries()) {
            cells.put(entry.key(), seeding(entry));
        }
        return cells;
    }

    /** The cell type of a group: what {@code type} says, else the group's own name. */
    private String type(MappingNode.Entry entry) {
        if (entry.value() instanceof MappingNode mapping && mapping.has("type")) {
            String type = Names.known(
                    mapping.required("type").scalar(),
                    vocabulary.cellTypes(),
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "cell type");
            return type == null ? "" : type;
        }
        String type = entry.key();
        if (!vocabulary.cellTypes().contains(type)) {
            problems.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    entry.keyPlace(),
                    "There is no cell type '" + type + "'",
                    Suggestions.sentence(type, vocabulary.cellTypes()));
        }
        return type;
    }

    private Seeding seeding(MappingNode.Entry entry) {
        String type = type(entry);
        Node density = null;
        double clump = 1;
        switch (entry.value()) {
            case MappingNode mapping -> {
                mapping.refuseOtherKeys("type", "density", "clumps of");
                density = mapping.optional("density").orElse(null);
                clump = mapping.optional("clumps of")
                        .map(one -> clumpSize(one.scalar()))
                        .orElse(1.0);
            }
            case ScalarNode scalar -> density = scalar.isEmpty() ? null : scalar;
            default -> density = entry.value();
        }
        return new Seeding(
                type,
                density == null ? usualDensity(entry, type) : Numbers.densityPerSquareMillimetre(density.scalar()),
                clump);
    }

    private double usualDensity(MappingNode.Entry entry, String type) {
        double usual = vocabulary.usualDensityPerSquareMillimetre(type);
        if (!Double.isNaN(usual)) {
            return usual(usual, Prose.cells(entry.key()) + " at " + NumberText.of(usual) + " cells/mm\u00b2");
        }
        if (vocabulary.cellTypes().contains(type)) {
            problems.report(
                    ProtocolProblem.DENSITY_NOT_STATED,
                    entry.keyPlace(),
                    "No density of " + entry.key() + " is written, and its data file has no usual one",
                    "Write '" + entry.key() + ": {density: 120 cells/mm2}' or another density");
        }
        return Double.NaN;
    }

    private static double clumpSize(ScalarNode node) {
        double size = node.number();
        if (size < 1 || size > 1000) {
            node.report(
                    ProtocolProblem.CLUMP_SIZE_OUT_OF_RANGE,
                    "'" + node + "' is not a size of clumps",
                    "Write a number from 1 (single cells) to 1000");
            return 1;
        }
        return size;
    }

    Map<String, MediumRecipe> media(Node node) {
        Map<String, MediumRecipe> media = new LinkedHashMap<>();
        MappingNode section = node.mapping();
        if (section.entries().isEmpty()) {
            section.report(
                    ProtocolProblem.EMPTY_SECTION,
                    "No media are listed",
                    "Add one, such as 'Nx: {gas O2: 18.6 %, medium: DMEM}'");
        }
        for (MappingNode.Entry entry : section.entries()) {
            media.put(entry.key(), recipe(entry));
        }
        return media;
    }

    private MediumRecipe recipe(MappingNode.Entry entry) {
        String name = entry.key();
        MappingNode recipe = entry.value().mapping();
        recipe.refuseOtherKeys("gas O2", "medium", "glucose", "serum", "pre-equilibrated", "rinses");
        String base = Names.known(
                recipe.required("medium").scalar(),
                vocabulary.mediumBases(),
                ProtocolProblem.UNKNOWN_FORMULATION,
                "medium formulation");
        double gas = recipe.optional("gas O2")
                .map(one -> Numbers.gasPercent(one.scalar(), problems))
                .orElseGet(() -> usual(ROOM_INCUBATOR_OXYGEN_PERCENT, "18.6% O\u2082 for " + Prose.medium(name)));
        double serum = recipe.optional("serum")
                .map(one -> Numbers.serumPercent(one.scalar()))
                .orElseGet(() -> usual(USUAL_SERUM_PERCENT, "10% serum in " + Prose.medium(name)));
        double glucose = recipe.optional("glucose")
                .map(one -> Numbers.glucoseMillimolar(one.scalar()))
                .orElseGet(() -> usualGlucose(entry, base));
        boolean equilibrated =
                recipe.optional("pre-equilibrated").map(Node::yesNo).orElse(false);
        int rinses = recipe.optional("rinses")
                .map(one -> Numbers.count(one.scalar(), 0, 20, "rinses"))
                .orElse(0);
        return new MediumRecipe(name, gas, base == null ? "" : base, glucose, serum, equilibrated, rinses);
    }

    private double usualGlucose(MappingNode.Entry entry, @Nullable String base) {
        double glucose = base == null ? Double.NaN : vocabulary.glucoseMillimolar(base);
        if (base != null && Double.isNaN(glucose)) {
            problems.report(
                    ProtocolProblem.GLUCOSE_NOT_STATED,
                    entry.keyPlace(),
                    "'" + entry.key() + "' does not say its glucose, and the data file of " + base + " neither",
                    "Add 'glucose: 5.6 mM' or another concentration");
        }
        return glucose;
    }
}
