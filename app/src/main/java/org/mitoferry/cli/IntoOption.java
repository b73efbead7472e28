package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mitoferry.store.WholeFile;
import org.mitoferry.summary.MarkedPlace;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Option;

/** A document that takes what a command finds, in a marked place. */
final class IntoOption {
    private static final String INTO = "--into";

    @Option(
            names = INTO,
            paramLabel = "FILE",
            description = "A document in whose place '<!-- table: ... -->' the page is written as well.")
    private @Nullable Path document;

    /** The document must take the page; better told now than when all is computed. */
    void check(String place, Problems problems) throws IOException {
        Path file = document;
        if (file == null) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            problems.report(
                    "no-such-document", Place.whole(INTO), "There is no document " + file, "Name one that is there");
            return;
        }
        MarkedPlace.replaced(file.toString(), Files.readString(file), place, "");
    }

    /** Writes the page, if a document was named. */
    void write(String place, String page, PrintWriter print) throws IOException {
        Path file = document;
        if (file == null) {
            return;
        }
        WholeFile.write(file, MarkedPlace.replaced(file.toString(), Files.readString(file), place, page));
        print.println("Page '" + place + "' in " + file.toAbsolutePath().normalize());
    }
}
