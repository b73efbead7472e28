package org.mitoferry.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoferry.planning.Plan.Design;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.PairedEffects;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;
import org.mitoferry.writing.MarkdownTable;

/** A plan in Markdown and in sentences. */
public final class PlanPage {
    private static final double PERCENT = 100;
    static final String POWER = "Power in per cent, by experiments and fields an arm";
    private static final double NEARLY_CERTAIN = 0.99;

    private PlanPage() {}

    /**
     * What to take away.
     *
     * @param source where the pilot comes from, as a sentence
     */
    public static List<String> sentences(Plan plan, Pilot pilot, String source) {
        List<String> sentences = new ArrayList<>();
        Clause clause = plan.question().clause();
        sentences.add(source);
        sentences.add("Its effect: " + effect(clause, pilot) + " over " + pilot.experiments() + " experiments, "
                + pilot.fields() + (pilot.fields() == 1 ? " field" : " fields") + " an arm in each.");
        if (!Double.isNaN(plan.question().effect())) {
            sentences.add("Planned for another effect, as asked.");
        }
        sentences.add("On the scale of the test (" + scale(clause) + ") experiments spread by "
                + Digits.measured(plan.sdBetween()) + " round " + Digits.measured(plan.mean())
                + (Double.isNaN(plan.sdOfOneField())
                        ? "."
                        : "; taking one field an arm adds " + Digits.measured(plan.sdOfOneField()) + "."));
        cells(clause, pilot).ifPresent(sentences::add);
        for (int fields : plan.question().fields()) {
            sentences.add(fewest(plan, fields));
        }
        sentences.add(plan.cheapest()
                .map(design -> "The cheapest design: " + words(design) + ", " + Digits.set(design.hours())
                        + " h of work at " + Digits.set(plan.question().hoursPerExperiment()) + " h an experiment and "
                        + Digits.set(plan.question().hoursPerField() * 60)
                        + " min a field (as told or, if not, assumed).")
                .orElse("None of the designs tried reaches "
                        + percent(plan.question().power()) + " %."));
        return sentences;
    }

    private static String fewest(Plan plan, int fields) {
        Optional<Design> fewest = plan.fewest(fields);
        String of = fields == 1 ? "One field an arm: " : fields + " fields an arm: ";
        if (fewest.isEmpty()) {
            return of + "more than " + plan.question().most() + " experiments.";
        }
        Design design = fewest.get();
        return of + design.experiments() + " experiments show it in " + percent(design.power()) + " % of studies"
                + (Double.isNaN(design.low())
                        ? "."
                        : " (" + percent(design.low()) + " to " + percent(design.high())
                                + " % over pilots like this one).");
    }

    private static String words(Design design) {
        return design.experiments() + " experiments with " + design.fields()
                + (design.fields() == 1 ? " field" : " fields") + " an arm";
    }

    private static Optional<String> cells(Clause clause, Pilot pilot) {
        String versus = clause.versus() == null ? clause.arm() : clause.versus();
        double here = pilot.cellsPerField(clause.arm());
        double there = pilot.cellsPerField(versus);
        if (Double.isNaN(here) || Double.isNaN(there)) {
            return Optional.empty();
        }
        return Optional.of("A field holds about " + Digits.fixed(here, 0) + " " + clause.cells() + " cells in "
                + clause.arm() + " and " + Digits.fixed(there, 0) + " in " + versus + ".");
    }

    private static String effect(Clause clause, Pilot pilot) {
        double[] effects = pilot.printedEffects();
        double mean = 0;
        for (double effect : effects) {
            mean += effect / effects.length;
        }
        boolean ratio = PairedEffects.isRatio(clause);
        return EffectWords.effect(ratio ? Math.exp(mean) : mean, ratio ? "ratio" : "points");
    }

    private static String scale(Clause clause) {
        return switch (clause.rule()) {
            case Rule.Ratio _, Rule.EquivalentRatio _ -> "natural logarithms of ratios";
            case Rule.Points _ -> "differences of logits";
            default -> "percentage points";
        };
    }

    /** The page; ends with a line end. */
    public static String markdown(String title, Plan plan, Pilot pilot, String source) {
        return "# " + title + "\n\n" + section(plan, pilot, source);
    }

    /** The same without its title, for a place in another page. */
    public static String section(Plan plan, Pilot pilot, String source) {
        StringBuilder text = new StringBuilder();
        sentences(plan, pilot, source)
                .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        return text + "\n" + POWER + ":\n\n" + table(plan);
    }

    /** The power of all designs worth a line. */
    static MarkdownTable table(Plan plan) {
        List<String> heads = new ArrayList<>(List.of("experiments"));
        plan.question().fields().forEach(fields -> heads.add(fields == 1 ? "1 field" : fields + " fields"));
        MarkdownTable table = new MarkdownTable("r", heads);
        for (int n = 2; n <= plan.question().most(); n++) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(n)));
            boolean all = true;
            for (int fields : plan.question().fields()) {
                Design design = plan.curve(fields).get(n - 2);
                cells.add(percent(design.power()));
                all &= design.power() >= NEARLY_CERTAIN;
            }
            table.add(cells);
            if (all) {
                break; // more experiments say nothing new
            }
        }
        return table;
    }

    private static String percent(double share) {
        return Digits.fixed(PERCENT * share, 0);
    }
}
