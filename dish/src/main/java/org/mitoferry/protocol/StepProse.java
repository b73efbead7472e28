package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol.Arm;
import org.mitoferry.protocol.Protocol.Seeding;
import org.mitoferry.protocol.Step.Dose;

/** The steps of an arm in the past tense, grouped into sentences. */
final class StepProse {
    private static final int MOST_CLAUSES = 4;
    private static final int MOST_QUANTITIES = 6;
    private static final String WAS = " was ";

    /** {@code JJN3 cells} + {@code seeded at 510 cells/mm2}. */
    record Clause(String subject, boolean plural, String done) {
        String words() {
            return subject + (plural ? " were " : " was ") + done;
        }
    }

    private final Protocol protocol;
    private final Vocabulary vocabulary;
    private final Set<List<String>> told = new HashSet<>();

    StepProse(Protocol protocol, Vocabulary vocabulary) {
        this.protocol = protocol;
        this.vocabulary = vocabulary;
    }

    /** All that is done in an arm, as sentences. */
    String sentences(Arm arm) {
        List<List<Clause>> grouped = grouped(arm);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < grouped.size(); i++) {
            String adverb = i < 2 ? "" : i == grouped.size() - 1 ? "finally " : i % 2 == 0 ? "then " : "";
            sentences.add(sentence(grouped.get(i), grouped.size() < 3 ? "" : adverb));
        }
        return String.join(" ", sentences);
    }

    /** The clauses of an arm, those of one sentence together. */
    private List<List<Clause>> grouped(Arm arm) {
        List<List<Clause>> grouped = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        String medium = firstMedium();
        Step before = null;
        for (Step step : arm.steps()) {
            boolean goesOn = before != null && goesOn(before, step);
            boolean full = clauses.size() >= MOST_CLAUSES && !(step instanceof Step.Measure);
            if (!clauses.isEmpty() && (full || begins(step) && !goesOn || before instanceof Step.Override)) {
                grouped.add(List.copyOf(clauses));
                clauses.clear();
            }
            clauses.add(clause(before, step, medium, clauses));
            medium = step instanceof Step.ChangeMedium change ? change.medium() : medium;
            before = step;
        }
        if (!clauses.isEmpty()) {
            grouped.add(List.copyOf(clauses));
        }
        return grouped;
    }

    private String firstMedium() {
        return protocol.media().isEmpty()
                ? ""
                : protocol.media().keySet().iterator().next();
    }

    /** Whether a step that would begin a sentence goes on with the one before. */
    private static boolean goesOn(Step before, Step step) {
        return switch (before) {
            case Step.Seed _ -> step instanceof Step.ChangeMedium || step instanceof Step.Seed;
            case Step.Coat _, Step.Fill _, Step.Label _ -> step instanceof Step.Seed;
            case Step.ChangeMedium _ -> step instanceof Step.Treat;
            default -> false;
        };
    }

    private static boolean begins(Step step) {
        return switch (step) {
            case Step.Seed _,
                    Step.Add _,
                    Step.Stain _,
                    Step.Treat _,
                    Step.ChangeMedium _,
                    Step.TransferMedium _,
                    Step.Insert _,
                    Step.Override _,
                    Step.Fix _,
                    Step.Remove _ -> true;
            default -> false;
        };
    }

    /** A step after another; a wash right after a staining in suspension is of the stained cells. */
    Clause clause(@Nullable Step before, Step step, String medium, List<Clause> soFar) {
        boolean ofStained = step instanceof Step.Wash && before instanceof Step.Stain stain && stain.cells() != null;
        Clause clause = clause(step, medium);
        return ofStained && !soFar.isEmpty() ? new Clause(soFar.getLast().subject(), true, clause.done()) : clause;
    }

    private static String sentence(List<Clause> clauses, String adverb) {
        return Prose.upperFirst(joined(clauses, adverb)) + ".";
    }

    /** {@code A, and B}; with semicolons where the parts are lists themselves. */
    static String listed(List<String> parts) {
        List<String> all = new ArrayList<>(parts);
        String last = all.removeLast();
        if (all.isEmpty()) {
            return last;
        }
        boolean lists = parts.stream().anyMatch(one -> one.contains(", ") || one.contains(" and "));
        if (!lists) {
            return Names.and(parts);
        }
        return all.size() == 1 ? all.getFirst() + ", and " + last : String.join("; ", all) + "; and " + last;
    }

    /** Clauses of one subject share it: {@code the cells were washed and fixed, and glucose was measured}. */
    static String joined(List<Clause> clauses, String adverb) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < clauses.size()) {
            Clause first = clauses.get(i);
            List<String> done = new ArrayList<>();
            while (i < clauses.size() && clauses.get(i).subject().equals(first.subject())) {
                done.add(clauses.get(i++).done());
            }
            String verb = (first.plural() ? " were " : " was ") + (parts.isEmpty() ? adverb : "");
            parts.add(first.subject() + verb + Names.and(done));
        }
        String last = parts.removeLast();
        if (parts.isEmpty()) {
            return last;
        }
        boolean semicolons = clauses.size() > parts.size() + 1 && parts.size() > 1;
        return String.join(semicolons ? "; " : ", ", parts) + (semicolons ? "; " : ", and ") + last;
    }

    /** @param medium the medium in the dish before the step */
    Clause clause(Step step, String medium) {
        return switch (step) {
            case Step.Seed seed ->
                onCells(seed.cells(), "seeded" + density(seed.cells(), seed.densityPerSquareMillimetre(), true));
            case Step.Add add ->
                onCells(add.cells(), "added" + density(add.cells(), add.densityPerSquareMillimetre(), false));
            case Step.Remove remove -> onCells(remove.cells(), "removed (" + share(remove.fraction()) + ")");
            case Step.Kill kill ->
                onCells(kill.cells(), "killed" + (kill.fraction() < 1 ? " (" + share(kill.fraction()) + ")" : ""));
            case Step.Coat coat -> new Clause("the bottom", false, "coated with " + coat.with());
            case Step.Fill fill ->
                new Clause("the wells", true, "filled to " + Prose.number(fill.heightMillimetres()) + " mm throughout");
            case Step.Stain stain ->
                stain.cells() == null ? cells(stained(stain)) : onCells(stain.cells(), stained(stain));
            case Step.Label label -> onCells(label.cells(), "labelled genetically with " + label.with());
            case Step.Treat treat -> cells("treated with " + dose(treat.with()) + lasting(treat.minutes()));
            case Step.Wash wash ->
                cells("washed" + (wash.minutes() > 0 && wash.times() == 1 ? "" : " " + Prose.times(wash.times()))
                        + lasting(wash.minutes()));
            case Step.ChangeMedium change ->
                new Clause(
                        "the medium",
                        false,
                        "replaced by " + (change.medium().equals(medium) ? "fresh " : "")
                                + Prose.medium(change.medium()));
            case Step.ChangeGas change ->
                new Clause("the gas", false, "set to " + Prose.number(change.oxygenPercent()) + "% O\u2082");
            case Step.TransferMedium transfer -> cells("given the medium of " + transfer.fromArm());
            case Step.Insert insert ->
                onCells(
                        insert.cells(),
                        "placed above in a transwell insert with pores of " + Prose.number(insert.poreMicrometres())
                                + " \u00b5m");
            case Step.Incubate incubate ->
                cells("incubated for " + Prose.duration(incubate.minutes())
                        + (incubate.in() == null || incubate.in().equals(medium)
                                ? ""
                                : " in the " + incubate.in() + " incubator"));
            case Step.Override override -> set(override);
            case Step.Fix fix -> cells("fixed with " + fix.with());
            case Step.Image image -> cells(imaged(image));
            case Step.Measure measure -> measured(measure);
        };
    }

    private static Clause cells(String done) {
        return new Clause("the cells", true, done);
    }

    private static Clause onCells(String type, String done) {
        return new Clause(Prose.cells(type), true, done);
    }

    private static String lasting(double minutes) {
        return minutes > 0 ? " for " + Prose.duration(minutes) : "";
    }

    private static String share(double fraction) {
        return Prose.number(fraction * 100) + "%";
    }

    /** The density, where the step has its own; that of the cells section is told once for all arms. */
    private String density(String cells, double perSquareMillimetre, boolean seeded) {
        if (!Double.isNaN(perSquareMillimetre)) {
            return " at " + Prose.density(perSquareMillimetre);
        }
        Seeding usual = protocol.cells().get(cells);
        return seeded || usual == null ? "" : " at " + Prose.density(usual.densityPerSquareMillimetre());
    }

    private static String dose(Dose dose) {
        return dose.compound()
                + (Double.isNaN(dose.concentrationMicromolar())
                        ? ""
                        : " (" + Prose.concentration(dose.concentrationMicromolar()) + ")");
    }

    private static String stained(Step.Stain stain) {
        List<String> with = stain.with().stream().map(StepProse::dose).toList();
        String where = stain.in() == null ? " in room air" : " in the " + stain.in() + " incubator";
        return "stained with " + Names.and(with) + lasting(stain.minutes()) + where;
    }

    private static String imaged(Step.Image image) {
        List<String> channels = image.channels().stream().distinct().toList();
        String shown = channels.isEmpty()
                ? "channels of all stains"
                : Names.and(channels) + (channels.size() == 1 ? " channel" : " channels");
        StringBuilder words = new StringBuilder("imaged with a " + image.objective() + " objective in the " + shown);
        if (image.fields() > 0) {
            words.append(" in ").append(Prose.counted(image.fields(), "field"));
        }
        if (image.zStepMicrometres() > 0) {
            words.append(", planes ")
                    .append(Prose.number(image.zStepMicrometres()))
                    .append(" \u00b5m apart");
        }
        if (image.minutes() > 0) {
            words.append(", every ")
                    .append(Prose.duration(image.intervalSeconds() / 60))
                    .append(lasting(image.minutes()));
        }
        return words.toString();
    }

    /** A sentence of its own: the first setting gives its subject, and the others follow. */
    private Clause set(Step.Override override) {
        List<String> settings = new ArrayList<>();
        override.parameters()
                .forEach(one ->
                        settings.add(Prose.setting(one, vocabulary.parameters().getOrDefault(one.parameter(), "1"))));
        override.effects().forEach(one -> settings.add(Prose.setting(one)));
        String all = Names.and(settings);
        int verb = all.indexOf(WAS);
        return new Clause(all.substring(0, verb), false, all.substring(verb + WAS.length()));
    }

    private Clause measured(Step.Measure measure) {
        List<String> quantities = measure.quantities();
        if (quantities.size() > MOST_QUANTITIES && !told.add(quantities)) {
            return new Clause("the same " + quantities.size() + " quantities as before", true, "measured");
        }
        List<String> names = quantities.stream().map(Prose::theQuantity).toList();
        return new Clause(Names.and(names), names.size() > 1, "measured");
    }

    /** What a step is called where it is only pointed at. */
    static String noun(Step step) {
        return switch (step) {
            case Step.Seed seed -> "seeding of " + Prose.cells(seed.cells());
            case Step.Add add -> "addition of " + Prose.cells(add.cells());
            case Step.Remove remove -> "removal of " + Prose.cells(remove.cells());
            case Step.Kill kill -> "killing of " + Prose.cells(kill.cells());
            case Step.Coat _ -> "coating";
            case Step.Fill _ -> "filling";
            case Step.Stain stain ->
                "staining with "
                        + Names.and(stain.with().stream().map(Dose::compound).toList());
            case Step.Label label -> "labelling with " + label.with();
            case Step.Treat treat -> "treatment with " + treat.with().compound();
            case Step.Wash _ -> "wash";
            case Step.ChangeMedium change -> "change to " + change.medium();
            case Step.ChangeGas _ -> "change of gas";
            case Step.TransferMedium _ -> "transfer of medium";
            case Step.Insert _ -> "insert";
            case Step.Incubate incubate -> "incubation for " + Prose.duration(incubate.minutes());
            case Step.Override _ -> "change of parameters";
            case Step.Fix _ -> "fixation";
            case Step.Image _ -> "imaging";
            case Step.Measure _ -> "measurement";
        };
    }
}
