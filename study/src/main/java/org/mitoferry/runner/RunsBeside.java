package org.mitoferry.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.report.SetFinding;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.RunJson;
import org.mitoferry.writing.EffectWords;
import tools.jackson.core.JacksonException;

/** Finished runs of the same protocol, data, seed and experiments under other parameter sets, whose folders lie beside that of a run. */
public final class RunsBeside {

    private static final List<String> SHARED = List.of("name", "protocol", "data", "seed", "experiments");

    private RunsBeside() {}

    /**
     * What those beside a folder found.
     *
     * @param known sets that are known already, and not looked for
     */
    static List<SetFinding> of(Path folder, RunFacts own, Set<String> known) throws IOException {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        List<SetFinding> findings = new ArrayList<>();
        if (parent == null) {
            return findings;
        }
        Set<String> sets = new LinkedHashSet<>(known);
        sets.add(set(own));
        for (Path other : folders(parent)) {
            RunFacts facts = facts(other);
            if (facts != null && isOfTheSame(own, facts) && sets.add(set(facts))) {
                findings.addAll(findings(other));
            }
        }
        return findings;
    }

    /**
     * All findings of a finished run.
     *
     * @throws RunRefused when the folder holds none
     */
    public static List<SetFinding> findings(Path folder) throws IOException {
        RunFacts facts = RunJson.readRun(folder);
        List<SetFinding> all = new ArrayList<>();
        for (Finding finding : RunFiles.findings(folder)) {
            for (ClauseFinding clause : finding.clauses()) {
                all.add(new SetFinding(
                        set(facts),
                        finding.id(),
                        clause.expected(),
                        clause.verdict().words(),
                        EffectWords.within(
                                clause.effect(), clause.intervalLow(), clause.intervalHigh(), clause.effectUnit()),
                        "run of seed " + facts.seed()));
            }
        }
        return all;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(other -> Files.isRegularFile(other.resolve(RunJson.RUN)))
                    .sorted()
                    .toList();
        }
    }

    /** Null where the folder is not one of a run of this version. */
    private static @Nullable RunFacts facts(Path folder) {
        try {
            return RunJson.readRun(folder);
        } catch (IOException | JacksonException other) {
            return null;
        }
    }

    private static boolean isOfTheSame(RunFacts one, RunFacts other) {
        return SHARED.stream()
                .allMatch(name ->
                        Objects.equals(one.options().get(name), other.options().get(name)));
    }

    private static String set(RunFacts facts) {
        return facts.options().getOrDefault(RunPlan.SET, "");
    }
}
