package org.mitoferry.judgement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.report.SetFinding;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.runner.RunsBeside;
import org.mitoferry.store.RunJson;
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
        return RunsBeside.findings(folder);
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
                            EffectWords.within(clause.median(), clause.low(), clause.high(), clause.unit()),
                            "judgement: median, 5 and 95 % points of the seeds"));
                }
            });
        }
        return all;
    }
}
