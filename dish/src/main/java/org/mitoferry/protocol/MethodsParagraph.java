package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.protocol.Protocol.Seeding;
import org.mitoferry.protocol.Protocol.Vessel;
import org.mitoferry.quantity.Unit;

/**
 * A protocol as the Methods section of a paper prints it: cells and media, conditions by their differences, experiments and statistics, and
 * what the protocol leaves open.
 */
public final class MethodsParagraph {
    private static final String HELD = " | ";

    private final Protocol protocol;
    private final Vocabulary vocabulary;
    private final StepProse steps;

    private MethodsParagraph(Protocol protocol, Vocabulary vocabulary) {
        this.protocol = protocol;
        this.vocabulary = vocabulary;
        this.steps = new StepProse(protocol, vocabulary);
    }

    /** The text: a few paragraphs, each on one line and with a run-in heading, with an empty line between. */
    public static String of(Protocol protocol, Vocabulary vocabulary) {
        MethodsParagraph methods = new MethodsParagraph(protocol, vocabulary);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Cells and media. " + methods.culture());
        paragraphs.add("Conditions. " + methods.conditions());
        paragraphs.add("Experiments and statistics. " + methods.experiments());
        String open = methods.leftOpen();
        if (!open.isEmpty()) {
            paragraphs.add("Not stated. " + open);
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String culture() {
        List<String> sentences = new ArrayList<>();
        Vessel vessel = protocol.vessel();
        String ware = vessel.kind().endsWith("-well")
                ? vessel.kind() + " plates"
                : vessel.kind() + (vessel.kind().endsWith("dish") ? "es" : "s");
        sentences.add("Cells were cultured in " + ware + " under " + Prose.number(vessel.mediumHeightMillimetres())
                + " mm of medium; "
                + (vessel.wells() == 1 ? "in one well" : "in each of " + Prose.count(vessel.wells()) + " wells")
                + " per condition, a patch of "
                + Prose.patch(vessel.fieldWidthMicrometres(), vessel.fieldHeightMicrometres())
                + " was followed and read in "
                + Prose.counted(vessel.fields(), "field") + " of view.");
        List<String> seeded = new ArrayList<>();
        for (Map.Entry<String, Seeding> group : protocol.cells().entrySet()) {
            Seeding seeding = group.getValue();
            String clumps =
                    seeding.clumpSize() > 1 ? ", in clumps of " + clump(seeding.clumpSize()) + " on average" : "";
            String type =
                    group.getKey().equals(seeding.cellType()) || group.getKey().endsWith(" " + seeding.cellType())
                            ? ""
                            : " (" + seeding.cellType() + ")";
            seeded.add(Prose.cells(group.getKey()) + type + (seeded.isEmpty() ? " were seeded" : "") + " at "
                    + Prose.density(seeding.densityPerSquareMillimetre()) + clumps);
        }
        sentences.add(StepProse.listed(seeded) + ".");
        sentences.addAll(MediaProse.sentences(List.copyOf(protocol.media().values())));
        return String.join(" ", sentences);
    }

    private static String clump(double size) {
        return size == Math.rint(size) ? Prose.count((int) size) : Prose.number(size);
    }

    private String conditions() {
        List<Arm> arms = protocol.arms();
        List<String> text = new ArrayList<>();
        text.add(
                arms.size() == 1
                        ? "There was one condition."
                        : Prose.upperFirst(Prose.count(arms.size())) + " conditions were compared.");
        List<Arm> told = new ArrayList<>();
        for (Arm arm : arms) {
            Arm nearest = null;
            ArmDifference least = null;
            for (Arm other : told) {
                ArmDifference difference = ArmDifference.of(plain(arm), plain(other));
                if (least == null || difference.cost() < least.cost()) {
                    nearest = other;
                    least = difference;
                }
            }
            boolean near = nearest != null
                    && least != null
                    && least.cost() <= Math.max(2, arm.steps().size() / 2 + 1);
            text.add(
                    near && nearest != null && least != null
                            ? new DifferenceProse(steps).sentence(arm, nearest, least)
                            : arm.name() + ": " + steps.sentences(arm));
            told.add(arm);
        }
        return String.join(" ", text);
    }

    /** The arm with images that show all stains saying so, whichever these are. */
    private Arm plain(Arm arm) {
        return new Arm(arm.name(), ImageFields.withoutUsualChannels(arm.steps(), vocabulary));
    }

    private String experiments() {
        List<String> sentences = new ArrayList<>();
        int n = protocol.experiments();
        sentences.add("The cultures were simulated with Mitoferry from the seed " + protocol.seed()
                + (protocol.cite() == null ? "" : ", after the design of " + protocol.cite()) + ".");
        sentences.add(
                n == 1
                        ? "One experiment was done (n = 1)."
                        : Prose.upperFirst(Prose.count(n)) + " independent experiments were done (n = " + n
                                + "); all conditions of an experiment shared its day and its donor of cells and were compared in pairs.");
        if (!protocol.parameterSet().equals(Protocol.USUAL_PARAMETER_SET)) {
            sentences.add("The parameter set " + protocol.parameterSet() + " was used.");
        }
        protocol.overrides().forEach(one -> sentences.add(override(one)));
        protocol.effectOverrides().forEach(one -> sentences.add(Prose.upperFirst(Prose.setting(one)) + "."));
        if (!protocol.expectations().isEmpty()) {
            sentences.add(rules());
            List<String> findings =
                    protocol.expectations().stream().map(this::finding).toList();
            sentences.add((findings.size() == 1
                            ? "One finding was"
                            : Prose.upperFirst(Prose.count(findings.size())) + " findings were")
                    + " stated beforehand: " + String.join("; ", findings) + ".");
        }
        return String.join(" ", sentences);
    }

    private String override(ParameterOverride one) {
        String unit = vocabulary.parameters().getOrDefault(one.parameter(), "1");
        return Prose.upperFirst(Prose.setting(one, unit))
                + (one.fromHours() > 0 ? " from " + Prose.duration(one.fromHours() * 60) + " on" : "") + ".";
    }

    /** How each kind of finding was judged, in the order they first occur. */
    private String rules() {
        Set<String> kinds = new LinkedHashSet<>();
        for (Clause one : protocol.expectations().stream()
                .flatMap(expectation -> expectation.clauses().stream())
                .toList()) {
            kinds.add(
                    switch (one.rule()) {
                        case Rule.Ratio _, Rule.Points _ ->
                            "difference" + HELD
                                    + "the 95% interval of its paired effect lay wholly in the stated direction and the effect reached its minimum";
                        case Rule.EquivalentRatio _, Rule.EquivalentPoints _, Rule.EquivalentShare _ ->
                            "equivalence" + HELD
                                    + "the 90% interval of the effect lay within its margin (two one-sided tests)";
                        case Rule.Threshold _ -> "bound" + HELD + "the one-sided 95% limit of the mean passed it";
                        case Rule.Between _ -> "range" + HELD + "the 90% interval of the mean lay inside it";
                        case Rule.MedianBetween _ ->
                            "range of the median" + HELD
                                    + "the 90% interval of the Kaplan-Meier median lay inside it, objects that outlived the recording being censored";
                        case Rule.ShareAbove _ ->
                            "share of objects" + HELD
                                    + "the one-sided 95% limit of the share over experiments reached it";
                        case Rule.Zero _ -> "zero" + HELD + "the quantity was zero in every experiment";
                        case Rule.TwoClasses _ ->
                            "division into two classes" + HELD
                                    + "two components described the logarithms better than one lognormal and one skewed component (parametric bootstrap, p < 0.05) and the dip test agreed";
                    });
        }
        List<String> told = new ArrayList<>();
        for (String kind : kinds) {
            String article = kind.startsWith("e") ? "an " : "a ";
            told.add(article + kind.replace(HELD, told.isEmpty() ? " was taken to hold when " : " when "));
        }
        return Prose.upperFirst(String.join("; ", told)) + ".";
    }

    private String finding(Expectation one) {
        String says = one.statement().endsWith(".")
                ? one.statement().substring(0, one.statement().length() - 1)
                : one.statement();
        List<String> details = new ArrayList<>();
        for (Clause clause : one.clauses()) {
            Unit unit = Unit.of(vocabulary.quantities().getOrDefault(clause.quantity(), "1"));
            String expected = Prose.expected(clause.rule(), clause.quantity(), Prose.other(clause), unit);
            if (!says.contains(expected)) {
                details.add(Prose.subject(clause) + " " + expected);
            }
        }
        if (one.notTested() != null) {
            details.add("not tested here: " + one.notTested());
        }
        return "(" + one.id() + ") " + says + (details.isEmpty() ? "" : " (" + String.join(", and ", details) + ")");
    }

    private String leftOpen() {
        List<String> sentences = new ArrayList<>();
        if (!protocol.unstated().isEmpty()) {
            sentences.add("Taken as usual were " + Names.and(protocol.unstated()) + ".");
        }
        Set<String> usual = protocol.arms().stream()
                .flatMap(arm -> arm.steps().stream())
                .flatMap(MethodsParagraph::doses)
                .filter(dose -> Double.isNaN(dose.concentrationMicromolar()))
                .map(Step.Dose::compound)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!usual.isEmpty()) {
            sentences.add(Prose.upperFirst(Names.and(usual))
                    + (usual.size() == 1
                            ? " was used at its usual concentration."
                            : " were used at their usual concentrations."));
        }
        return String.join(" ", sentences);
    }

    private static Stream<Step.Dose> doses(Step step) {
        return switch (step) {
            case Step.Stain stain -> stain.with().stream();
            case Step.Treat treat -> Stream.of(treat.with());
            default -> Stream.empty();
        };
    }
}
