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
import org.mitoferry.protocol.Reading;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.trial.Seeds;
import org.mitoferry.trial.Trial;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that judge many studies are asked: a protocol, sets, seeds, how large, where to. */
final class TrialOptions {
    private static final String SEEDS = "--seeds";
    private static final String OUT = "--out";
    private static final String STORE = "--store";

    @Parameters(index = "0", paramLabel = "PROTOCOL|FILE", description = "A built-in protocol by name, or a file.")
    private String protocol = "";

    @Option(
            names = SEEDS,
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

    @Mixin
    private FieldOption field = new FieldOption();

    @Option(
            names = "--override",
            paramLabel = "NAME=VALUE",
            description = "Another value of a parameter, such as \"BMSC.glycogen=0 fmol\"; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = OUT, paramLabel = "FOLDER", required = true, description = "The folder to write into.")
    private Path out = Path.of("");

    @Option(
            names = STORE,
            paramLabel = "FOLDER",
            description = "The folder of finished arms, to share one; OUT/arms unless told.")
    private @Nullable Path store;

    @Mixin
    private WorkOptions work = new WorkOptions();

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

    /** The protocol as it was named. */
    String protocol() {
        return protocol;
    }

    /** Whether sets were named, a size of the patch, or a number of experiments. */
    boolean setsTold() {
        return !sets.isEmpty();
    }

    boolean fieldTold() {
        return field.told();
    }

    boolean experimentsTold() {
        return experiments != null;
    }

    /** Any protocol with the overrides that were asked for and more, read against the same data. */
    Reading reading(String other, List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(overrides);
        return ProtocolSource.read(other, data.paths(), all, new Problems()).reading();
    }

    /** A study in the seed, size and number of experiments that were asked for. */
    Trial sized(Trial trial, Asked asked) {
        Protocol.Vessel vessel = asked.protocol().vessel();
        return trial.withSeed(asked.seeds().getFirst())
                .withExperiments(asked.protocol().experiments())
                .withField(vessel.fieldWidthMicrometres(), vessel.fieldHeightMicrometres());
    }

    Path out() {
        return out;
    }

    Path store() {
        return store == null ? out.resolve("arms") : store;
    }

    boolean quiet() {
        return work.quiet();
    }

    /**
     * Reads and checks everything, for all arms.
     *
     * @param problems is told what is wrong; thrown at the end if there is any
     */
    Asked read(Problems problems) {
        return read(problems, new ArmsOption());
    }

    /** The same, for some arms alone. */
    Asked read(Problems problems, ArmsOption arms) {
        ProtocolSource source = ProtocolSource.read(protocol, data.paths(), overrides, problems);
        Protocol read = source.reading().protocol();
        List<Long> chosenSeeds = seeds(read, problems);
        List<String> known = read == null
                ? List.of()
                : read.arms().stream().map(Protocol.Arm::name).toList();
        List<String> chosenArms = arms.names(known);
        List<String> chosenSets = !sets.isEmpty()
                ? sets.stream().map(String::strip).distinct().toList()
                : read == null ? List.of() : List.of(read.parameterSet());
        if (read != null) {
            check(read, chosenArms, chosenSets, source.laboratory(), problems);
        }
        int workers = work.threads(problems);
        Optional<FieldOption.Patch> patch = field.patch(read, problems);
        OutputFolder.check(OUT, out, problems);
        if (store != null) {
            OutputFolder.check(STORE, store, problems);
        }
        problems.throwIfAny();
        Trial trial = Trial.of(source.reading().orThrow(), source.laboratory().catalogue())
                .withSeed(chosenSeeds.getFirst());
        if (experiments != null) {
            trial = trial.withExperiments(experiments);
        }
        if (patch.isPresent()) {
            trial = trial.withField(patch.get().widthMicrometres(), patch.get().heightMicrometres());
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

    private List<Long> seeds(@Nullable Protocol read, Problems problems) {
        if (seeds == null) {
            return read == null ? List.of() : List.of(read.seed());
        }
        return Seeds.in(seeds).orElseGet(() -> {
            problems.report(
                    "not-seeds",
                    Place.whole(SEEDS),
                    "'" + seeds + "' is no list of seeds",
                    "Write seeds such as 5001-5020 or 1,2,7-9");
            return List.of();
        });
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
        inputs.put("seeds", Seeds.words(chosenSeeds));
        inputs.put("experiments", Integer.toString(read.experiments()));
        inputs.put("field", field(vessel));
        inputs.put("arms", String.join(" | ", trial.arms()));
        inputs.put("overrides", String.join(" | ", overrides));
        return inputs;
    }

    /** {@code 0.7 mm x 0.7 mm}. */
    static String field(Protocol.Vessel vessel) {
        return NumberText.of(vessel.fieldWidthMicrometres() / 1000) + " mm x "
                + NumberText.of(vessel.fieldHeightMicrometres() / 1000) + " mm";
    }
}
