package org.mitoferry.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.report.SetFinding;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.RunJson;
import org.mitoferry.writing.Digits;
import org.mitoferry.writing.EffectWords;

/** Findings under other parameter sets: of another finished run, or of a judgement over many seeds. */
public final class SetFindings {

    private SetFindings() {}

    /**
     * All findings that a folder knows.
     *
     * @throws RunRefused when it is neither
     */
    public static List<SetFinding> in(Path folder) throws IOException {
        if (JudgedClause.TABLE.in(folder)) {
            return judged(folder);
        }
        if (!Files.exists(folder.resolve(RunJson.RUN))) {
            throw new RunRefused("The folder " + folder
                    + " holds neither a finished run nor a judgement. Name one of mitoferry run or mitoferry judge.");
        }
        return run(folder);
    }

    private static List<SetFinding> run(Path folder) throws IOException {
        RunFacts facts = RunJson.readRun(folder);
        String set = facts.options().getOrDefault(RunFiles.SET, "");
        List<SetFinding> all = new ArrayList<>();
        for (Finding finding : RunFiles.findings(folder)) {
            for (ClauseFinding clause : finding.clauses()) {
                all.add(new SetFinding(
                        set,
                        finding.id(),
                        clause.expected(),
                        clause.verdict().words(),
                        words(clause.effect(), clause.intervalLow(), clause.intervalHigh(), clause.effectUnit()),
                        "run of seed " + facts.seed()));
            }
        }
        return all;
    }

    private static List<SetFinding> judged(Path folder) throws IOException {
        Judgement judgement = Judgement.of(JudgedClause.TABLE.read(folder));
        List<SetFinding> all = new ArrayList<>();
        for (Judgement.Row row : judgement.rows()) {
            row.inSets().forEach((set, in) -> {
                for (int c = 0; c < in.clauses().size(); c++) {
                    Judgement.Clause clause = in.clauses().get(c);
                    int holds = in.seeds() - clause.fails() - clause.untested();
                    all.add(new SetFinding(
                            set,
                            row.id(),
                            row.expected().get(c),
                            "holds in " + holds + " of " + in.seeds() + " seeds",
                            words(clause.median(), clause.low(), clause.high(), clause.unit()),
                            "judgement: median, 5 and 95 % points of the seeds"));
                }
            });
        }
        return all;
    }

    private static String words(double effect, double low, double high, String unit) {
        if (Double.isNaN(effect)) {
            return Digits.NONE;
        }
        String interval =
                Double.isNaN(low) ? "" : " [" + EffectWords.end(low, unit) + ", " + EffectWords.end(high, unit) + "]";
        return EffectWords.effect(effect, unit) + interval;
    }
}
