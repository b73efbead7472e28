package org.mitoferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.quantity.Extent;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.trial.Trial;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that judge many studies are asked: a protocol, sets, seeds, how large, where to. */
final class TrialOptions {
    private static final double LEAST_MICROMETRES = 100;
    private static final double MOST_MICROMETRES = 20_000;
    private static final String FIELD = "--field";

    @Parameters(index = "0", paramLabel = "PROTOCOL|FILE", description = "A built-in protocol by name, or a file.")
    private String protocol = "";

    @Option(
            names = "--seeds",
            paramLabel = "SEEDS",
            description = "The seeds, such as 5001-5020 or 1,2,7; each is a study of its own.")
    private @Nullable String seeds;

    @Option(
            names = "--set",
            paramLabel = "NAME",
            description = "A parameter set; may be repeated, and each is judged. That of the protocol unless told.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--experiments", paramLabel = "N", description = "So many independent experiments a seed.")
    private @Nullable Integer experiments;

    @Option(
            names = FIELD,
            paramLabel = "\"W x H\"",
            description = "Another size of the patch, such as \"0.7 mm x 0.7 mm\".")
    private @Nullable String field;

    @Option(names = "--arms", paramLabel = "ARM", description = "Only these arms, by name, with commas between them.")
    private List<String> arms = new ArrayList<>();

    @Option(
            names = "--override",
            paramLabel = "NAME=VALUE",
            description = "Another value of a parameter, such as \"BMSC.glycogen=0 fmol\"; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (all processors unless told); never changes the result.")
    private @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The folder to write into.")
    private Path out = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "The folder of finished arms, to share one; OUT/arms unless told.")
    private @Nullable Path store;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    /**
     * What was asked, checked.
     *
     * @param bySet one trial for each set, with the first seed
     * @param inputs what the verdicts depend on, by name
     */
    record Asked(
            Laboratory laboratory,
            Map<String, Trial> bySet,
            List<Long> seeds,
            int threads,
            Map<String, String> inputs) {

        /** One trial for each set and, within it, each seed. */
        List<Trial> trials() {
            return bySet.values().stream()
                    .flatMap(trial -> seeds.stream().map(trial::withSeed))
                    .toList();
        }

        /** The protocol with the first of the sets and seeds. */
        Protocol protocol() {
            return bySet.values().iterator().next().protocol();
        }
    }

    Path out() {
        return out;
    }

    Path store() {
        return store == null ? out.resolve("arms") : store;
    }

    boolean quiet() {
        return quiet;
    }

    /**
     * Reads and checks everything.
     *
     * @param problems is told what is wrong; thrown at the end if there is any
     */
    Asked read(Problems problems) {
        ProtocolSource source = ProtocolSource.read(protocol, data.paths(), overrides, problems);
        Protocol read = source.reading().protocol();
        List<Long> chosenSeeds = seeds == null
                ? read == null ? List.of() : List.of(read.seed())
                : SeedList.in("--seeds", seeds, problems);
        List<String> known = read == null
                ? List.of()
                : read.arms().stream().map(Protocol.Arm::name).toList();
        List<String> chosenArms =
                arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList();
        List<String> chosenSets = !sets.isEmpty()
                ? sets.stream().map(String::strip).distinct().toList()
                : read == null ? List.of() : List.of(read.parameterSet());
        if (read != null) {
            check(read, chosenArms, chosenSets, source.laboratory(), problems);
        }
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            problems.report(
                    "out-of-range", Place.whole("--threads"), "'" + workers + "' threads are none", "Write 1 or more");
        }
        Optional<Extent> extent = extent(read, problems);
        problems.throwIfAny();
        Trial trial = Trial.of(source.reading().orThrow(), source.laboratory().catalogue())
                .withSeed(chosenSeeds.getFirst());
        if (experiments != null) {
            trial = trial.withExperiments(experiments);
        }
        if (extent.isPresent()) {
            trial = trial.withField(
                    extent.get().width().in("um"), extent.get().height().in("um"));
        }
        if (!chosenArms.isEmpty()) {
            trial = trial.withArms(chosenArms);
        }
        Map<String, Trial> bySet = new LinkedHashMap<>();
        for (String set : chosenSets) {
            bySet.put(set, trial.withSet(set));
        }
        String text = source.laboratory().textOf(source.reading());
        return new Asked(
                source.laboratory(),
                bySet,
                chosenSeeds,
                workers,
                inputs(trial, text, chosenSets, chosenSeeds, source.laboratory()));
    }

    private void check(
            Protocol read, List<String> chosenArms, List<String> chosenSets, Laboratory laboratory, Problems problems) {
        OptionalInt number = experiments == null ? OptionalInt.empty() : OptionalInt.of(experiments);
        new RunChoices(number, chosenArms, OptionalLong.empty(), OptionalInt.empty(), Optional.empty())
                .check(read, laboratory.catalogue(), problems);
        for (String set : chosenSets) {
            new RunChoices(OptionalInt.empty(), List.of(), OptionalLong.empty(), OptionalInt.empty(), Optional.of(set))
                    .check(read, laboratory.catalogue(), problems);
        }
    }

    private Optional<Extent> extent(@Nullable Protocol read, Problems problems) {
        if (field == null) {
            return Optional.empty();
        }
        try {
            Extent extent = Extent.parse(field);
            double width = extent.width().in("um");
            double height = extent.height().in("um");
            double bottom = read == null ? Double.NaN : read.vessel().growthAreaSquareMillimetres();
            boolean fits = Math.min(width, height) >= LEAST_MICROMETRES
                    && Math.max(width, height) <= MOST_MICROMETRES
                    && !(width * height / 1e6 > bottom);
            if (!fits) {
                problems.report(
                        "field-out-of-range",
                        Place.whole(FIELD),
                        "'" + field + "' is no patch that can be cultured here",
                        "Write between 0.1 and 20 mm each way, such as 1 mm x 1 mm, that fits into the well");
            }
            return Optional.of(extent);
        } catch (NotAQuantity unreadable) {
            problems.report(
                    "not-a-quantity",
                    Place.whole(FIELD),
                    String.valueOf(unreadable.getMessage()),
                    "Write two lengths, such as \"0.7 mm x 0.7 mm\"");
            return Optional.empty();
        }
    }

    private Map<String, String> inputs(
            Trial trial, String text, List<String> chosenSets, List<Long> chosenSeeds, Laboratory laboratory) {
        Protocol read = trial.protocol();
        Protocol.Vessel vessel = read.vessel();
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("name", read.name());
        inputs.put("protocol", RunInputs.digest(text));
        inputs.put("data", laboratory.catalogue().digest());
        inputs.put("sets", String.join(" | ", chosenSets));
        inputs.put("seeds", words(chosenSeeds));
        inputs.put("experiments", Integer.toString(read.experiments()));
        inputs.put(
                "field",
                NumberText.of(vessel.fieldWidthMicrometres() / 1000) + " mm x "
                        + NumberText.of(vessel.fieldHeightMicrometres() / 1000) + " mm");
        inputs.put("arms", String.join(" | ", trial.arms()));
        inputs.put("overrides", String.join(" | ", overrides));
        return inputs;
    }

    /** {@code 5001-5020}, or all of them where they do not follow each other. */
    static String words(List<Long> seeds) {
        long first = seeds.getFirst();
        boolean follow = seeds.size() > 1;
        for (int i = 0; i < seeds.size(); i++) {
            follow &= seeds.get(i) == first + i;
        }
        return follow
                ? first + "-" + seeds.getLast()
                : String.join(",", seeds.stream().map(String::valueOf).toList());
    }
}
