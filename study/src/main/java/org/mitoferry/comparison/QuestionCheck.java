package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** Finds all that keeps a question from being answered, before anything is computed. */
final class QuestionCheck {
    static final String SHARE = "share donor, day, medium and hands with the others of their experiment";

    private final TidyTable table;
    private final Problems problems = new Problems();
    private final Question question;
    private final List<ArmValues> arms;
    private final Blocks blocks;

    /** @throws org.mitoferry.yaml.InvalidInput with everything that is wrong */
    QuestionCheck(TidyTable table, Question asked) {
        this.table = table;
        checkUnit(asked);
        checkArms(asked);
        checkMargin(asked);
        question = withCells(asked);
        problems.throwIfAny();
        arms = question.arms().stream()
                .map(arm -> ArmValues.of(table, arm, question.cells(), question))
                .toList();
        checkMeasured();
        problems.throwIfAny();
        blocks = Blocks.of(arms, question, table);
        checkScale();
        problems.throwIfAny();
        checkExperiments();
        problems.throwIfAny();
    }

    Question question() {
        return question;
    }

    List<ArmValues> arms() {
        return arms;
    }

    Blocks blocks() {
        return blocks;
    }

    private void checkUnit(Question asked) {
        Level unit = asked.unit();
        if (unit.isBelowExperiment() && !asked.paperStyle()) {
            report(
                    ComparisonProblem.PSEUDOREPLICATION,
                    Question.UNIT,
                    "n would count " + unit.plural() + ", which " + SHARE
                            + ": they tell how well an experiment was measured, not whether its result repeats",
                    "Use --unit experiment, or add --paper-style to print such a test under that name");
        }
        if (unit == Level.DONOR && table.donors().isEmpty()) {
            report(
                    ComparisonProblem.UNKNOWN_DONORS,
                    Question.UNIT,
                    "The table does not say which donor an experiment has",
                    "Name the column: --columns donor=NAME");
        }
    }

    private void checkArms(Question asked) {
        Set<String> different = new LinkedHashSet<>(asked.arms());
        if (asked.arms().size() < 2 || different.size() < asked.arms().size()) {
            report(
                    ComparisonProblem.TOO_FEW_ARMS,
                    Question.ARMS,
                    "A comparison has two arms or more, all different",
                    "The first is the one that the others are compared with; the table has "
                            + String.join(", ", table.arms()));
        }
        for (String arm : different) {
            if (!table.arms().contains(arm)) {
                report(
                        ComparisonProblem.UNKNOWN_ARM,
                        Question.ARMS,
                        "The table has no arm '" + arm + "'",
                        Suggestions.sentence(arm, table.arms()));
            }
        }
    }

    private void checkMargin(Question asked) {
        if (asked.margin().isPresent() && !(asked.margin().getAsDouble() > 0)) {
            report(
                    ComparisonProblem.BAD_MARGIN,
                    Question.MARGIN,
                    "A margin of equivalence is above 0",
                    "0.25 is a quarter more or less of a ratio; of shares, write percentage points");
        }
    }

    private Question withCells(Question asked) {
        List<Measurement> rows = table.rows().stream()
                .filter(row -> row.quantity().equals(asked.quantity()))
                .toList();
        if (rows.isEmpty()) {
            report(
                    ComparisonProblem.UNKNOWN_QUANTITY,
                    Question.QUANTITY,
                    "The table has no quantity '" + asked.quantity() + "'",
                    Suggestions.sentence(asked.quantity(), table.quantities()));
            return asked;
        }
        Set<String> groups = new TreeSet<>();
        rows.stream()
                .filter(row -> asked.arms().contains(row.arm()))
                .forEach(row -> groups.add(row.cell().replaceFirst("#.*", "")));
        String cells = asked.cells();
        if (cells != null) {
            if (!groups.contains(cells) && !groups.isEmpty()) {
                report(
                        ComparisonProblem.CELLS_NOT_NAMED,
                        Question.QUANTITY,
                        asked.quantity() + " was not measured of '" + cells + "'",
                        Suggestions.sentence(cells, groups));
            }
            return asked;
        }
        if (groups.contains("") || groups.isEmpty()) {
            return asked;
        }
        if (groups.size() > 1) {
            report(
                    ComparisonProblem.CELLS_NOT_NAMED,
                    Question.QUANTITY,
                    asked.quantity() + " was measured of " + String.join(" and of ", groups),
                    "Write such as \"" + asked.quantity() + " of "
                            + groups.iterator().next() + "\"");
        }
        return asked.withCells(groups.iterator().next());
    }

    private void checkMeasured() {
        for (ArmValues arm : arms) {
            if (arm.values().experiments().isEmpty()) {
                report(
                        ComparisonProblem.NOTHING_MEASURED,
                        Question.ARMS,
                        capital(arm.values().reason()),
                        "");
            }
        }
        Level unit = question.unit();
        if (unit.isBelowExperiment() && problems.isEmpty()) {
            List<Level> levels = new PaperStyle(arms, question.quantity()).levels();
            boolean told = arms.stream().allMatch(arm -> Ladder.isAt(unit, arm.rows()));
            if (!told) {
                report(
                        ComparisonProblem.LEVEL_NOT_MEASURED,
                        Question.UNIT,
                        "The table has no single " + unit.plural() + " of " + question.quantity(),
                        "It has "
                                + String.join(
                                        ", ", levels.stream().map(Level::plural).toList()));
            }
        }
    }

    private void checkScale() {
        for (int a = 0; a < blocks.arms(); a++) {
            int arm = a;
            OptionalInt astray = IntStream.range(0, blocks.units())
                    .filter(u -> !Double.isNaN(blocks.plain()[arm][u]) && !Double.isFinite(blocks.scaled()[arm][u]))
                    .findFirst();
            astray.ifPresent(u -> report(
                    ComparisonProblem.WRONG_SCALE,
                    Question.SCALE,
                    "Arm '" + question.arms().get(arm) + "' has the value "
                            + ComparisonWords.number(blocks.plain()[arm][u]) + ", which has no "
                            + (blocks.scale() == Scale.LOGIT ? "logit" : "logarithm"),
                    "Use --scale difference"));
        }
    }

    private void checkExperiments() {
        Level unit = question.unit() == Level.DONOR ? Level.DONOR : Level.EXPERIMENT;
        for (int a = 1; a < blocks.arms(); a++) {
            if (!DefaultAnalysis.isTestable(blocks, a, 0)) {
                int shared = blocks.shared(a, 0).length;
                List<String> held = new ArrayList<>();
                held.add("'" + question.arms().get(a) + "' has " + number(blocks.of(a).length, unit));
                held.add("'" + question.arms().getFirst() + "' has " + number(blocks.of(0).length, unit));
                report(
                        ComparisonProblem.ONE_EXPERIMENT,
                        table.name(),
                        String.join(", ", held) + (shared > 0 ? ", " + shared + " in common" : "")
                                + ": one tells nothing of how far the next would differ",
                        "Bring two or more " + unit.plural() + ", better five");
            }
        }
    }

    private static String number(int n, Level unit) {
        return n + " " + (n == 1 ? unit.word() : unit.plural());
    }

    private static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void report(ComparisonProblem code, String place, String what, String instead) {
        problems.report(code, Place.whole(place), what, instead);
    }
}
