package org.mitoferry.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.protocol.Protocol.MediumRecipe;
import org.mitoferry.protocol.Protocol.Seeding;
import org.mitoferry.protocol.Protocol.Vessel;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.YamlFile;

/**
 * Reads a protocol and checks it as a whole. Every mistake becomes a located problem, all of them at once; a protocol comes back only when
 * there is none. Immutable, for any thread.
 */
public final class ProtocolReader {
    private static final Pattern LASTING_ADDRESS =
            Pattern.compile("doi:10\\.\\d{4,9}/\\S+|PMID:\\s*\\d+|PMC\\d+|https?://\\S+");
    private static final int MOST_EXPERIMENTS = 1000;

    private final Vocabulary vocabulary;

    public ProtocolReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As {@link #read(String, String, String, List)} for a text without overrides; problems call it {@code name.yaml}. */
    public Reading read(String name, String text) {
        return read(name, name + ".yaml", text, List.of());
    }

    /**
     * Reads a file.
     *
     * @param overrides what followed each {@code --override} on the command line
     */
    public Reading read(Path file, List<String> overrides) {
        Problems problems = new Problems();
        if (YamlFile.read(file, problems).isEmpty()) {
            return new Reading(null, problems.list(), "", false);
        }
        try {
            return read(nameOf(file), file.toString(), Files.readString(file), overrides);
        } catch (IOException gone) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(file.toString()),
                    "The file cannot be read any more",
                    "Check the path");
            return new Reading(null, problems.list(), "", false);
        }
    }

    /** The file's name without its ending. */
    private static String nameOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "protocol" : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Reads a text.
     *
     * @param name the protocol's name
     * @param file what problems call the text
     * @param overrides what followed each {@code --override} on the command line
     */
    public Reading read(String name, String file, String text, List<String> overrides) {
        Problems problems = new Problems();
        Optional<Node> root = YamlFile.readText(file, text, problems);
        if (root.isEmpty()) {
            return new Reading(null, problems.list(), text, false);
        }
        if (!overrides.isEmpty() && ProtocolWriter.isInBraces(text)) {
            root.get()
                    .report(
                            ProtocolProblem.IN_BRACES,
                            "The file is one pair of braces, and an override could not be put at its end",
                            "Write its entries on lines of their own");
        }
        Protocol protocol = new Parts(name, file, root.get().mapping(), problems).protocol(overrides);
        boolean good = problems.isEmpty();
        return new Reading(good ? protocol : null, problems.list(), text, good && !overrides.isEmpty());
    }

    /** One file while it is read. */
    private final class Parts {
        private final String name;
        private final String file;
        private final MappingNode root;
        private final Problems problems;
        private final List<Arm> arms = new ArrayList<>();
        private final Map<String, ArmContents> contents = new LinkedHashMap<>();
        private boolean allComplete = true;

        Parts(String name, String file, MappingNode root, Problems problems) {
            this.name = name;
            this.file = file;
            this.root = root;
            this.problems = problems;
        }

        Protocol protocol(List<String> commandLine) {
            root.refuseOtherKeys(
                    "title",
                    "cite",
                    "vessel",
                    "cells",
                    "media",
                    "experiments",
                    "seed",
                    "parameters",
                    "procedures",
                    "arms",
                    "expect",
                    "compare",
                    "override");
            String title = root.required("title").text();
            String cite = cite();
            SetupReader setup = new SetupReader(vocabulary, problems);
            Vessel vessel = setup.vessel(root.optional("vessel").orElse(null));
            Map<String, Seeding> cells = setup.cells(root.required("cells"));
            Map<String, MediumRecipe> media = setup.media(root.required("media"));
            int experiments = experiments(setup.unstated());
            long seed = seed(setup.unstated());
            String parameterSet = parameterSet();
            readArms(
                    cells.isEmpty() ? vocabulary.cellTypes() : cells.keySet(), media.isEmpty() ? null : media.keySet());
            MappingNode expect = root.optional("expect").map(Node::mapping).orElse(null);
            List<Expectation> expectations = expect == null
                    ? List.of()
                    : new ExpectationReader(vocabulary, problems, cells.keySet(), contents).read(expect);
            List<Protocol.Comparison> comparisons = root.optional("compare")
                    .map(one -> new ComparisonReader(contents.keySet(), problems).read(one.mapping()))
                    .orElse(List.of());
            Overrides overrides = overrides(cells.isEmpty() ? vocabulary.cellTypes() : cells.keySet(), commandLine);
            return new Protocol(
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
                    overrides.parameters(),
                    overrides.effects(),
                    comparisons,
                    setup.unstated());
        }

        private @Nullable String cite() {
            Optional<ScalarNode> written = root.optional("cite").map(Node::scalar);
            if (written.isEmpty()) {
                return null;
            }
            String cite = written.get().text();
            if (!cite.isEmpty() && !LASTING_ADDRESS.matcher(cite).matches()) {
                String instead = cite.startsWith("10.")
                        ? "Write doi:" + cite
                        : "Write it like doi:10.1038/s41408-025-01210-2, PMID: 39820558 or https://...";
                written.get()
                        .report(
                                ProtocolProblem.CITE_NOT_UNDERSTOOD,
                                "'" + cite + "' is no address of a publication",
                                instead);
            }
            return cite;
        }

        private int experiments(List<String> unstated) {
            Optional<ScalarNode> written = root.optional("experiments").map(Node::scalar);
            if (written.isEmpty()) {
                unstated.add("six experiments");
                return 6;
            }
            double number = written.get().number();
            if (number < 1) {
                written.get()
                        .report(
                                ProtocolProblem.EXPERIMENTS_TOO_FEW,
                                "'" + written.get() + "' experiments are none",
                                "Write at least 1, and 6 for a verdict");
                return 1;
            }
            return Numbers.count(written.get(), 1, MOST_EXPERIMENTS, "experiments");
        }

        private long seed(List<String> unstated) {
            Optional<Node> written = root.optional("seed");
            if (written.isEmpty()) {
                unstated.add("the seed 1");
                return 1;
            }
            return written.get().integer();
        }

        private String parameterSet() {
            String set = root.optional("parameters")
                    .map(one -> Names.known(
                            one.scalar(),
                            vocabulary.parameterSets(),
                            ProtocolProblem.UNKNOWN_PARAMETER_SET,
                            "parameter set"))
                    .orElse(null);
            return set == null ? Protocol.USUAL_PARAMETER_SET : set;
        }

        private void readArms(Set<String> cells, @Nullable Set<String> media) {
            MappingNode section = root.required("arms").mapping();
            if (section.entries().isEmpty()) {
                section.report(
                        ProtocolProblem.EMPTY_SECTION,
                        "There are no arms",
                        "Add one with its steps, such as 'JJN3 Nx: [...]'");
            }
            Node procedureSection = root.optional("procedures").orElse(null);
            MappingNode empty = YamlFile.readMappingText(file, "{}", new Problems());
            ProcedureBook book =
                    new ProcedureBook(procedureSection == null ? empty : procedureSection.mapping(), problems);
            StepNames names = new StepNames(vocabulary, cells, media, new LinkedHashSet<>(section.keys()));
            for (MappingNode.Entry entry : section.entries()) {
                readArm(entry, book, names);
            }
            ArmChecks checks = new ArmChecks(problems, file);
            checks.names(section);
            checks.transfers(arms);
            if (allComplete && !arms.isEmpty() && media != null) {
                checks.unused(
                        root.required("cells").mapping(), root.required("media").mapping(), arms);
            }
            for (ProcedureBook.Procedure unused : book.unused()) {
                reader(book, names, new StepContext(problems)).readUncalled(unused);
            }
            for (ProcedureBook.Procedure unused : allComplete ? book.unused() : List.<ProcedureBook.Procedure>of()) {
                problems.report(
                        ProtocolProblem.PROCEDURE_UNUSED,
                        unused.entry().keyPlace(),
                        "Nothing calls the procedure '" + unused.name() + "'",
                        "Call it in an arm, or leave it out");
            }
        }

        private void readArm(MappingNode.Entry entry, ProcedureBook book, StepNames names) {
            StepContext context = new StepContext(problems);
            List<Step> steps = reader(book, names, context).read(entry.value());
            Arm arm = new Arm(entry.key(), ImageFields.withChannels(steps, vocabulary));
            arms.add(arm);
            contents.put(arm.name(), ArmContents.of(arm, context.isComplete()));
            allComplete &= context.isComplete();
            if (context.isComplete()) {
                DishWalk.check(vocabulary, problems, arm, entry.keyPlace());
            }
        }

        private StepReader reader(ProcedureBook book, StepNames names, StepContext context) {
            OverrideReader overrides =
                    new OverrideReader(vocabulary, problems, names.groups(), Double.POSITIVE_INFINITY);
            return new StepReader(
                    book, new StepFields(names, new DoseReader(vocabulary, context), overrides, context), context);
        }

        private Overrides overrides(Set<String> cells, List<String> commandLine) {
            double longest = allComplete
                    ? arms.stream()
                                    .mapToDouble(arm -> ArmContents.minutes(arm.steps()))
                                    .max()
                                    .orElse(0)
                            / 60
                    : Double.POSITIVE_INFINITY;
            OverrideReader reader = new OverrideReader(vocabulary, problems, cells, longest);
            Overrides inFile = root.optional("override")
                    .map(one -> reader.inFile(one.mapping()))
                    .orElse(Overrides.NONE);
            return inFile.under(reader.onCommandLine(commandLine));
        }
    }
}
