package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step.Dose;
import org.mitoferry.protocol.Step.Origin;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.ReadingCode;
import org.mitoferry.yaml.ScalarNode;

/** What each step says, in its short form ({@code seed: JJN3}) and its long one ({@code seed: {cells: JJN3, density: 600 cells/mm2}}). */
final class StepFields {
    private static final double USUAL_STAIN_MINUTES = 30;
    private static final double USUAL_REMOVAL = 0.995;
    private static final double USUAL_PORE_MICROMETRES = 0.4;

    private static final Pattern TIMES = Pattern.compile("(\\d{1,6})(?:\\s*(?:x|times?))?");
    private static final Map<String, Integer> TIMES_IN_WORDS = Map.of("once", 1, "twice", 2, "thrice", 3);
    private static final Pattern LABELLED = Pattern.compile("(.+?)\\s+with\\s+(.+)");
    private static final Pattern TIME_IN = Pattern.compile("(.+?)\\s+in\\s+(.+)");

    private final StepNames names;
    private final DoseReader doses;
    private final OverrideReader overrides;
    private final StepContext context;

    StepFields(StepNames names, DoseReader doses, OverrideReader overrides, StepContext context) {
        this.names = names;
        this.doses = doses;
        this.overrides = overrides;
        this.context = context;
    }

    /** An example of the step, for messages. */
    static String example(String word) {
        return switch (word) {
            case "seed", "add" -> "'" + word + ": {cells: JJN3, density: 600 cells/mm2}'";
            case "remove", "kill" -> "'" + word + ": {cells: JJN3, fraction: 99 %}'";
            case "coat" -> "'coat: poly-lysine'";
            case "fill" -> "'fill: 1 mm'";
            case "stain" -> "'stain: {with: JC-1, at: 2 uM, for: 30 min}'";
            case "label" -> "'label: {cells: JJN3, with: mito-GFP}'";
            case "treat" -> "'treat: {with: cytochalasin D, at: 0.5 uM, for: 24 h}'";
            case "wash" -> "'wash: 3 times'";
            case "change medium" -> "'change medium: OGD'";
            case "change gas" -> "'change gas: 1 %'";
            case "transfer medium" -> "'transfer medium: the name of an arm'";
            case "insert" -> "'insert: {cells: JJN3, pore: 0.4 um}'";
            case "incubate" -> "'incubate: {in: Nx, for: 24 h}'";
            case "override" -> "'override: {BMSC.caspaseBlock: 1}'";
            case "fix" -> "'fix: PFA'";
            case "image" -> "'image: {objective: 20x/0.8, channels: [DAPI]}'";
            default -> "'measure: [viableFraction]'";
        };
    }

    /** The step; null with a problem when what it needs is missing. */
    @Nullable
    Step read(String word, Node value, Bindings bindings, Origin at) {
        return switch (word) {
            case "seed" -> seed(new Details(word, value, "cells", bindings, "density"), at);
            case "add" -> add(new Details(word, value, "cells", bindings, "density"), at);
            case "remove" -> remove(new Details(word, value, "cells", bindings, "fraction"), at);
            case "kill" -> kill(new Details(word, value, "cells", bindings, "fraction"), at);
            case "coat" -> coat(new Details(word, value, "with", bindings), at);
            case "fill" -> fill(new Details(word, value, "height", bindings), at);
            case "stain" -> stain(new Details(word, value, "with", bindings, "cells", "at", "for", "in"), at);
            case "label" -> label(value, bindings, at);
            case "treat" -> treat(new Details(word, value, "with", bindings, "at", "for"), at);
            case "wash" -> wash(value, bindings, at);
            case "change medium" -> changeMedium(new Details(word, value, "to", bindings), at);
            case "change gas" -> new Step.ChangeGas(at, gas(new Details(word, value, "to", bindings)));
            case "transfer medium" -> transferMedium(new Details(word, value, "from", bindings), at);
            case "insert" -> insert(new Details(word, value, "cells", bindings, "pore"), at);
            case "incubate" -> incubate(value, bindings, at);
            case "override" -> override(value, bindings, at);
            case "fix" -> fix(new Details(word, value, "with", bindings), at);
            case "image" ->
                ImageFields.read(
                        new Details(word, value, "channels", bindings, ImageFields.OTHERS), names, context, at);
            default -> measure(new Details(word, value, "quantities", bindings), at);
        };
    }

    private @Nullable Step seed(Details said, Origin at) {
        String cells = names.cells(said.main());
        double density = said.density();
        return cells == null ? null : new Step.Seed(at, cells, density);
    }

    private @Nullable Step add(Details said, Origin at) {
        String cells = names.cells(said.main());
        double density = said.density();
        return cells == null ? null : new Step.Add(at, cells, density);
    }

    private @Nullable Step remove(Details said, Origin at) {
        String cells = names.cells(said.main());
        double fraction = said.fraction(USUAL_REMOVAL);
        return cells == null ? null : new Step.Remove(at, cells, fraction);
    }

    private @Nullable Step kill(Details said, Origin at) {
        String cells = names.cells(said.main());
        double fraction = said.fraction(1);
        return cells == null ? null : new Step.Kill(at, cells, fraction);
    }

    private @Nullable Step coat(Details said, Origin at) {
        String with = names.coating(said.main());
        return with == null ? null : new Step.Coat(at, with);
    }

    private static Step fill(Details said, Origin at) {
        return new Step.Fill(at, Numbers.heightMillimetres(said.main()));
    }

    private @Nullable Step stain(Details said, Origin at) {
        ScalarNode cellsNode = said.optional("cells");
        String cells = cellsNode == null ? null : names.cells(cellsNode);
        List<Dose> with = doses.stains(said.mains(), said.optional("at"));
        double minutes = said.minutes("for", USUAL_STAIN_MINUTES);
        ScalarNode inNode = said.optional("in");
        String in = inNode == null ? null : names.medium(inNode);
        boolean broken = cellsNode != null && cells == null || inNode != null && in == null || with.isEmpty();
        return broken ? null : new Step.Stain(at, cells, List.copyOf(with), minutes, in);
    }

    private @Nullable Step label(Node value, Bindings bindings, Origin at) {
        ScalarNode cellsNode;
        ScalarNode withNode;
        if (value instanceof MappingNode) {
            Details said = new Details("label", value, "cells", bindings, "with");
            cellsNode = said.main();
            withNode = said.required("with");
        } else {
            ScalarNode text = bindings.fill(value);
            Matcher matcher = LABELLED.matcher(text.text());
            if (!matcher.matches()) {
                text.report(
                        ProtocolProblem.STEP_WITHOUT_DETAILS,
                        "'label' does not say with what",
                        "Write 'label: JJN3 with mito-GFP', or without the colon if a procedure is meant");
                return null;
            }
            cellsNode = ScalarNode.of(matcher.group(1), text.place(), context.problems());
            withNode = ScalarNode.of(matcher.group(2), text.place(), context.problems());
        }
        String cells = names.cells(cellsNode);
        String with = names.label(withNode);
        return cells == null || with == null ? null : new Step.Label(at, cells, with);
    }

    private @Nullable Step treat(Details said, Origin at) {
        Dose with = doses.drug(said.main(), said.optional("at"));
        double minutes = said.minutes("for", 0);
        return with == null ? null : new Step.Treat(at, with, minutes);
    }

    private @Nullable Step wash(Node value, Bindings bindings, Origin at) {
        if (!(value instanceof MappingNode)) {
            ScalarNode text = bindings.fill(value);
            return new Step.Wash(at, text.isEmpty() ? 1 : times(text), 0);
        }
        Details said = new Details("wash", value, "times", bindings, "for", "overnight");
        ScalarNode times = said.optional("times");
        double minutes = said.has("overnight") ? said.minutes("overnight", 0) : said.minutes("for", 0);
        if (said.has("overnight") && said.has("for")) {
            said.mapping()
                    .report(
                            ReadingCode.DUPLICATE_KEY,
                            "A wash is either 'overnight' or 'for' a time",
                            "Leave one of the two out");
        }
        return new Step.Wash(at, times == null ? 1 : times(times), minutes);
    }

    private static int times(ScalarNode node) {
        String text = node.text();
        Integer inWords = TIMES_IN_WORDS.get(text);
        if (inWords != null) {
            return inWords;
        }
        Matcher matcher = TIMES.matcher(text);
        int times = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if ((times < 1 || times > 20) && !text.isEmpty()) {
            node.report(
                    ProtocolProblem.COUNT_OUT_OF_RANGE,
                    "'" + text + "' is not how often one washes",
                    "Write once, twice or 3 times, up to 20");
            return 1;
        }
        return times;
    }

    private double gas(Details said) {
        return Numbers.gasPercent(said.main(), context.problems());
    }

    private @Nullable Step changeMedium(Details said, Origin at) {
        String medium = names.medium(said.main());
        return medium == null ? null : new Step.ChangeMedium(at, medium);
    }

    private @Nullable Step transferMedium(Details said, Origin at) {
        String arm = names.arm(said.main());
        return arm == null ? null : new Step.TransferMedium(at, arm);
    }

    private @Nullable Step insert(Details said, Origin at) {
        String cells = names.cells(said.main());
        ScalarNode pore = said.optional("pore");
        double micrometres = pore == null ? USUAL_PORE_MICROMETRES : Numbers.poreMicrometres(pore);
        return cells == null ? null : new Step.Insert(at, cells, micrometres);
    }

    private @Nullable Step incubate(Node value, Bindings bindings, Origin at) {
        ScalarNode forNode;
        ScalarNode inNode;
        if (value instanceof MappingNode) {
            Details said = new Details("incubate", value, "for", bindings, "in");
            forNode = said.main();
            inNode = said.optional("in");
        } else {
            ScalarNode text = bindings.fill(value);
            Matcher matcher = TIME_IN.matcher(text.isEmpty() ? "" : text.text());
            boolean both = matcher.matches();
            forNode = both ? ScalarNode.of(matcher.group(1), text.place(), context.problems()) : text;
            inNode = both ? ScalarNode.of(matcher.group(2), text.place(), context.problems()) : null;
        }
        String in = inNode == null ? null : names.medium(inNode);
        double minutes = Numbers.minutes(forNode);
        return inNode != null && in == null ? null : new Step.Incubate(at, in, minutes);
    }

    private @Nullable Step override(Node value, Bindings bindings, Origin at) {
        Overrides read = overrides.inStep(value.mapping(), bindings);
        return read.isEmpty() ? null : new Step.Override(at, read.parameters(), read.effects());
    }

    private @Nullable Step fix(Details said, Origin at) {
        String with = names.fixative(said.main());
        return with == null ? null : new Step.Fix(at, with);
    }

    private @Nullable Step measure(Details said, Origin at) {
        List<String> quantities = new ArrayList<>();
        for (ScalarNode node : said.mains()) {
            String quantity = names.quantity(node);
            if (quantity == null) {
                context.incomplete();
            } else if (quantities.contains(quantity)) {
                node.report(
                        ReadingCode.DUPLICATE_KEY,
                        "'" + quantity + "' is in the list already",
                        "Leave one of the two out");
            } else {
                quantities.add(quantity);
            }
        }
        return quantities.isEmpty() ? null : new Step.Measure(at, List.copyOf(quantities));
    }
}
