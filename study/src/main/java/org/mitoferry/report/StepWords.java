package org.mitoferry.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step;
import org.mitoferry.protocol.Step.Dose;

/** A step in the few words of a timeline, and how long it takes. */
final class StepWords {

    private static final int MOST_QUANTITIES = 3;

    private StepWords() {}

    /** {@code brief} counts measured quantities instead of naming them. */
    static String of(Step step, boolean brief) {
        return switch (step) {
            case Step.Seed s -> "seed " + s.cells() + density(s.densityPerSquareMillimetre());
            case Step.Add s -> "add " + s.cells() + density(s.densityPerSquareMillimetre());
            case Step.Remove s -> "remove " + share(s.fraction()) + s.cells();
            case Step.Kill s -> "kill " + share(s.fraction()) + s.cells();
            case Step.Coat s -> "coat with " + s.with();
            case Step.Fill s -> "fill to " + Typeset.plain(s.heightMillimetres()) + " mm";
            case Step.Stain s -> "stain " + (s.cells() == null ? "" : s.cells() + " ") + "with " + doses(s.with());
            case Step.Label s -> "label " + s.cells() + " with " + s.with();
            case Step.Treat s -> "treat with " + dose(s.with());
            case Step.Wash s -> s.times() == 1 ? "wash" : "wash " + s.times() + "\u00d7";
            case Step.ChangeMedium s -> "change to " + s.medium();
            case Step.ChangeGas s -> "gas at " + Typeset.plain(s.oxygenPercent()) + " % O\u2082";
            case Step.TransferMedium s -> "medium of " + s.fromArm();
            case Step.Insert s -> "insert " + Typeset.plain(s.poreMicrometres()) + " \u00b5m with " + s.cells();
            case Step.Incubate s -> s.in() == null ? "incubate" : "incubate in " + s.in();
            case Step.Override s -> "set " + settings(s);
            case Step.Fix s -> "fix with " + s.with();
            case Step.Image s -> "image " + s.objective();
            case Step.Measure s ->
                "measure "
                        + (brief && s.quantities().size() > 1
                                ? s.quantities().size() + " quantities"
                                : quantities(s.quantities()));
        };
    }

    /** The medium whose incubator the step is done in; null where it stays where it is. */
    static @Nullable String incubator(Step step) {
        return switch (step) {
            case Step.Incubate s -> s.in();
            case Step.Stain s -> s.in();
            default -> null;
        };
    }

    private static String settings(Step.Override step) {
        Stream<String> parameters = step.parameters().stream()
                .map(one -> one.cellType() + "." + one.parameter() + " = " + Typeset.plain(one.value()));
        Stream<String> effects = step.effects().stream()
                .map(one -> one.drug() + "." + one.effect() + " \u00d7 " + Typeset.plain(one.factor()));
        return Stream.concat(parameters, effects).collect(Collectors.joining(", "));
    }

    private static String density(double perSquareMillimetre) {
        return Double.isFinite(perSquareMillimetre) ? " " + Typeset.plain(perSquareMillimetre) + "/mm\u00b2" : "";
    }

    private static String share(double fraction) {
        return fraction >= 1 ? "" : Typeset.significant(100 * fraction, 3) + " % of ";
    }

    private static String doses(List<Dose> doses) {
        return doses.stream().map(StepWords::dose).collect(Collectors.joining(" + "));
    }

    private static String dose(Dose dose) {
        return Double.isFinite(dose.concentrationMicromolar())
                ? dose.compound() + " " + concentration(dose.concentrationMicromolar())
                : dose.compound();
    }

    /** As in the Methods paragraph: nM, uM or mM, whichever has no long number. */
    private static String concentration(double micromolar) {
        if (micromolar >= 1000) {
            return Typeset.plain(micromolar / 1000) + " mM";
        }
        return micromolar <= 0.1 ? Typeset.plain(1000 * micromolar) + " nM" : Typeset.plain(micromolar) + " \u00b5M";
    }

    private static String quantities(List<String> quantities) {
        return quantities.size() <= MOST_QUANTITIES
                ? String.join(", ", quantities)
                : String.join(", ", quantities.subList(0, MOST_QUANTITIES - 1)) + " and "
                        + (quantities.size() - MOST_QUANTITIES + 1) + " more";
    }
}
