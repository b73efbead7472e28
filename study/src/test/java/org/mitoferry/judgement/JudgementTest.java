package org.mitoferry.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.yaml.InvalidInput;

class JudgementTest {
    private static final TrialFacts FACTS = new TrialFacts(
            Map.of("seeds", "1-10", "experiments", "6", "field", "1 mm x 1 mm"), Map.of(), Map.of(), 0, 0);

    @TempDir
    Path folder;

    @Test
    void a_finding_counts_once_a_seed_however_many_clauses_it_has() {
        List<JudgedClause> lines = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            Verdict second = seed == 3 ? Verdict.FAILS : Verdict.HOLDS;
            lines.add(line("a", seed, 1, second, Verdict.HOLDS, 3.5));
            lines.add(line("a", seed, 2, second, second, 1));
        }
        Judgement.InSet in = Judgement.of(lines).rows().getFirst().inSets().get("a");
        assertEquals(10, in.seeds());
        assertEquals(9, in.holds());
        assertTrue(in.firm());
        assertEquals(0, in.clauses().get(0).fails());
        assertEquals(1, in.clauses().get(1).fails());
    }

    @Test
    void less_than_nine_of_ten_seeds_are_not_firm() {
        List<JudgedClause> lines = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            Verdict verdict = seed <= 17 ? Verdict.HOLDS : Verdict.NOT_TESTED;
            lines.add(line("a", seed, 1, verdict, verdict, 1));
        }
        Judgement judgement = Judgement.of(lines);
        assertFalse(judgement.rows().getFirst().inSets().get("a").firm());
        assertEquals(0, judgement.firm("a"));
        assertEquals(
                3,
                judgement
                        .rows()
                        .getFirst()
                        .inSets()
                        .get("a")
                        .clauses()
                        .getFirst()
                        .untested());
    }

    @Test
    void sets_are_counted_apart() {
        Judgement judgement = Judgement.of(List.of(
                line("a", 1, 1, Verdict.HOLDS, Verdict.HOLDS, 1), line("b", 1, 1, Verdict.FAILS, Verdict.FAILS, 1)));
        assertEquals(List.of("a", "b"), judgement.sets());
        assertEquals(1, judgement.firm("a"));
        assertEquals(0, judgement.firm("b"));
    }

    /** R: {@code quantile(c(1, 2, 4, 8, 16), c(0.05, 0.5, 0.95))} gives 1.2, 4, 14.4. */
    @Test
    void quantiles_are_those_of_r() {
        double[] sorted = {1, 2, 4, 8, 16};
        assertEquals(1.2, Judgement.quantile(sorted, 0.05), 1e-12);
        assertEquals(4, Judgement.quantile(sorted, 0.5), 1e-12);
        assertEquals(14.4, Judgement.quantile(sorted, 0.95), 1e-12);
    }

    @Test
    void seeds_without_an_effect_leave_the_median_of_the_others() {
        Judgement judgement = Judgement.of(List.of(
                line("a", 1, 1, Verdict.NOT_TESTED, Verdict.NOT_TESTED, Double.NaN),
                line("a", 2, 1, Verdict.HOLDS, Verdict.HOLDS, 5)));
        assertEquals(
                5,
                judgement
                        .rows()
                        .getFirst()
                        .inSets()
                        .get("a")
                        .clauses()
                        .getFirst()
                        .median());
    }

    @Test
    void a_judgement_reads_back_equal() throws IOException {
        List<JudgedClause> lines = List.of(
                line("a", 1, 1, Verdict.HOLDS, Verdict.HOLDS, 1.0 / 3),
                line("a, \"b\"", 2, 0, Verdict.NOT_TESTED, Verdict.NOT_TESTED, Double.NaN));
        JudgedClause.TABLE.write(folder, lines);
        assertEquals(lines, JudgedClause.TABLE.read(folder));
    }

    @Test
    void a_table_with_an_unknown_verdict_is_refused_with_its_line() throws IOException {
        JudgedClause.TABLE.write(folder, List.of(line("a", 1, 1, Verdict.HOLDS, Verdict.HOLDS, 1)));
        Path file = folder.resolve(JudgedClause.TABLE.name());
        Files.writeString(file, Files.readString(file).replace("holds,holds", "holds,perhaps"));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> JudgedClause.TABLE.read(folder));
        assertEquals(2, refused.problems().getFirst().place().line());
    }

    @Test
    void a_row_with_a_field_too_many_is_refused_with_its_line() throws IOException {
        JudgedClause.TABLE.write(folder, List.of(line("a", 1, 1, Verdict.HOLDS, Verdict.HOLDS, 1)));
        Path file = folder.resolve(JudgedClause.TABLE.name());
        Files.writeString(file, Files.readString(file).replace("because", "because,of"));
        InvalidInput refused = assertThrows(InvalidInput.class, () -> JudgedClause.TABLE.read(folder));
        assertEquals(2, refused.problems().getFirst().place().line());
    }

    @Test
    void the_page_names_the_clause_by_which_a_finding_is_not_firm() {
        List<JudgedClause> lines = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            Verdict second = seed <= 4 ? Verdict.FAILS : Verdict.HOLDS;
            lines.add(line("a", seed, 1, second, Verdict.HOLDS, 3));
            lines.add(line("a", seed, 2, second, second, 12.5));
        }
        String page = JudgementPage.whole(Judgement.of(lines), FACTS.conditions());
        assertTrue(page.startsWith("Seeds 1-10, 6 experiments each, on a patch of 1 mm x 1 mm.\n"), page);
        assertTrue(page.contains("- a: 0 of 1 finding holds in at least 90 % of the seeds (tuned 0 of 1).\n"), page);
        assertTrue(
                page.contains(
                        "| 1A | cells live | tuned | clause 1<br>clause 2 | **6/10**<br>+3.0 points (3.0 to 3.0)"),
                page);
        assertTrue(
                page.endsWith("- **1A**, a, holds in 6 of 10:\n"
                        + "  - clause 2 (`viableFraction`) fails in 4; effect +12.5 points (12.5 to 12.5). because\n"),
                page);
    }

    @Test
    void a_finding_that_no_study_can_test_has_its_reason_and_no_count() {
        List<JudgedClause> lines = List.of(
                line("a", 1, 1, Verdict.HOLDS, Verdict.HOLDS, 3),
                line("b", 1, 0, Verdict.NOT_TESTED, Verdict.NOT_TESTED, Double.NaN));
        String page = JudgementPage.brief(Judgement.of(lines.subList(1, 2)), FACTS.conditions());
        assertTrue(page.contains("| 1A | cells live | tuned | \u2013 |"), page);
        assertTrue(JudgementPage.whole(Judgement.of(lines.subList(1, 2)), FACTS.conditions())
                .contains("| because | \u2013 |"));
    }

    private static JudgedClause line(String set, long seed, int clause, Verdict row, Verdict verdict, double effect) {
        return new JudgedClause(
                set,
                seed,
                "1A",
                "cells live",
                "tuned",
                clause,
                "viableFraction",
                clause == 0 ? "" : "clause " + clause,
                row,
                verdict,
                effect,
                effect - 1,
                effect + 1,
                "points",
                0.01,
                6,
                "because");
    }
}
