package org.mitoferry.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mitoferry.crate.Crate;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.RunJson;

/** Describes the files of a finished run as an RO-Crate. */
final class RunCrate {

    private RunCrate() {}

    /** Writes {@code ro-crate-metadata.json} of what lies in the folder now; its day is that of {@code run.json}. */
    static void write(Path folder, Protocol protocol) throws IOException {
        RunFacts facts = RunJson.readRun(folder);
        LocalDate day = LocalDate.ofInstant(
                Files.getLastModifiedTime(folder.resolve(RunJson.RUN)).toInstant(), ZoneOffset.UTC);
        Crate.write(
                folder,
                new Crate.Facts(
                        protocol.name() + ", seed " + facts.seed(),
                        protocol.title(),
                        Optional.ofNullable(protocol.cite()),
                        day,
                        facts.versions().getOrDefault("mitoferry", "unknown"),
                        RunFiles.PROTOCOL),
                files(folder));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.startsWith("work"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
