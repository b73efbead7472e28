package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.mitoferry.inference.BlockAnova;
import org.mitoferry.inference.KruskalWallis;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.Holm;

/**
 * What a table says of the arms asked for.
 *
 * @param question as it was answered: with the cell group that was meant
 * @param table what the table is called
 * @param scale on which arms were compared
 * @param ladders how many there are of each level, by arm in the order asked for
 * @param values the numbers compared, as the table has them: by arm, one an experiment, with their fields
 * @param experiments name of each experiment, by its number
 * @param overall all arms at once; empty for two
 * @param contrasts every arm but the first against the first
 * @param remarks what a reader has to know; sentences
 */
public record Comparison(
        Question question,
        String table,
        Scale scale,
        SequencedMap<String, Ladder> ladders,
        SequencedMap<String, ExperimentValues> values,
        SortedMap<Integer, String> experiments,
        List<Overall> overall,
        List<Contrast> contrasts,
        List<String> remarks) {

    /**
     * Answers a question.
     *
     * @throws org.mitoferry.yaml.InvalidInput with all that keeps it from being answered: unknown arms or quantity, a unit that is no
     *     independent replicate, too few experiments
     */
    public static Comparison of(TidyTable table, Question asked) {
        QuestionCheck check = new QuestionCheck(table, asked);
        Question question = check.question();
        List<ArmValues> arms = check.arms();
        Blocks blocks = check.blocks();
        Level unit = question.unit().isBelowExperiment() ? Level.EXPERIMENT : question.unit();
        DefaultAnalysis analysis = new DefaultAnalysis(blocks, unit);
        BesideAnalyses beside = new BesideAnalyses(blocks, arms, question, analysis);
        PaperStyle paper = new PaperStyle(arms, question.quantity());
        List<Contrast> contrasts = new ArrayList<>();
        for (int a = 1; a < arms.size(); a++) {
            contrasts.add(contrast(question, blocks, a, analysis, beside, paper));
        }
        double[] adjusted = Holm.adjust(
                contrasts.stream().mapToDouble(c -> c.decisive().p()).toArray());
        SequencedMap<String, Ladder> ladders = new LinkedHashMap<>();
        SequencedMap<String, ExperimentValues> values = new LinkedHashMap<>();
        arms.forEach(arm -> ladders.put(arm.arm(), Ladder.of(arm, table.donors())));
        arms.forEach(arm -> values.put(arm.arm(), arm.values()));
        return new Comparison(
                question,
                table.name(),
                blocks.scale(),
                ladders,
                values,
                table.experiments(),
                arms.size() > 2 ? overall(blocks, paper, unit) : List.of(),
                IntStream.range(0, adjusted.length)
                        .mapToObj(i -> contrasts.get(i).adjusted(adjusted[i]))
                        .toList(),
                remarks(table, question, blocks));
    }

    private static Contrast contrast(
            Question question,
            Blocks blocks,
            int arm,
            DefaultAnalysis analysis,
            BesideAnalyses besides,
            PaperStyle paper) {
        Analysis decisive = analysis.of(arm, 0);
        List<Analysis> beside = new ArrayList<>();
        List<Analysis> papers = paper.of(arm, 0);
        if (question.unit().isBelowExperiment()) {
            beside.add(decisive);
            decisive = paper.of(arm, 0, question.unit());
            String chosen = decisive.method();
            papers = papers.stream().filter(one -> !one.method().equals(chosen)).toList();
        }
        beside.addAll(besides.of(arm, 0));
        beside.addAll(papers);
        List<String> names = question.arms();
        return new Contrast(
                names.get(arm), names.getFirst(), blocks.shared(arm, 0).length, decisive, Double.NaN, beside);
    }

    private static List<Overall> overall(Blocks blocks, PaperStyle paper, Level unit) {
        List<Overall> all = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int u = 0; u < blocks.units(); u++) {
            for (int a = 0; a < blocks.arms(); a++) {
                if (blocks.has(a, u)) {
                    rows.add(new double[] {blocks.scaled()[a][u], a, u});
                }
            }
        }
        double[] y = rows.stream().mapToDouble(r -> r[0]).toArray();
        int[] arm = rows.stream().mapToInt(r -> (int) r[1]).toArray();
        int[] block = rows.stream().mapToInt(r -> (int) r[2]).toArray();
        boolean blocked = IntStream.range(1, blocks.arms()).anyMatch(a -> blocks.shared(a, 0).length > 1);
        try {
            BlockAnova anova = blocked ? BlockAnova.of(y, arm, block) : BlockAnova.oneWay(y, arm);
            String method =
                    blocked ? "analysis of variance, " + unit.plural() + " as blocks" : "one-way analysis of variance";
            all.add(new Overall(method, anova.statistic(), anova.p(), false));
        } catch (IllegalArgumentException notConnected) {
            all.add(new Overall(
                    "analysis of variance: the arms share too few " + unit.plural(), Double.NaN, Double.NaN, false));
        }
        for (Level level : paper.levels()) {
            KruskalWallis test = paper.kruskalWallis(level);
            all.add(new Overall("Kruskal-Wallis over " + level.plural(), test.statistic(), test.p(), true));
        }
        return all;
    }

    private static List<String> remarks(TidyTable table, Question question, Blocks blocks) {
        List<String> remarks = new ArrayList<>();
        if (!blocks.remark().isEmpty()) {
            remarks.add(blocks.remark());
        }
        long donors = table.donors().values().stream().distinct().count();
        if (question.unit() == Level.EXPERIMENT && donors > 0 && donors < blocks.units()) {
            remarks.add("The " + blocks.units() + " experiments have " + donors
                    + " donors; those of one donor are not wholly independent, and --unit donor counts donors.");
        }
        if (question.unit().isBelowExperiment()) {
            remarks.add("Paper-style: n counts " + question.unit().plural() + ", which " + QuestionCheck.SHARE
                    + ". The p above is no evidence that the result repeats; the default analysis stands beside it.");
        }
        if (question.arms().size() > 2 && blocks.units() < 4) {
            remarks.add("With so few " + (question.unit() == Level.DONOR ? "donors" : "experiments")
                    + " the mixed model's degrees of freedom are rough.");
        }
        return remarks;
    }
}
