package org.mitoferry.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Reading;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * A protocol that the user named, read.
 *
 * @param reading what came of it; its problems have been reported
 * @param laboratory what it was read against
 * @param file under what name its problems are located
 */
record ProtocolSource(Reading reading, Laboratory laboratory, String file) {

    /**
     * Finds a built-in protocol by its name, or a file, and reads it with the data beside it.
     *
     * @param overrides of the command line
     * @param problems is told all that is wrong with any of it
     */
    static ProtocolSource read(String nameOrFile, List<Path> data, List<String> overrides, Problems problems) {
        if (BuiltInProtocols.list().contains(nameOrFile)) {
            Laboratory laboratory = Laboratory.open(new UserData(data), problems);
            String text = BuiltInProtocols.read(nameOrFile);
            String name = nameOrFile + ".yaml";
            return told(laboratory.read(nameOrFile, name, text, overrides), laboratory, name, problems);
        }
        Optional<Path> file = existing(nameOrFile);
        if (file.isPresent()) {
            Laboratory laboratory = Laboratory.open(UserData.beside(file.get(), data), problems);
            return told(laboratory.read(file.get(), overrides), laboratory, nameOrFile, problems);
        }
        problems.report(
                "unknown-protocol",
                Place.whole(nameOrFile),
                "There is no built-in protocol and no file of this name",
                BuiltInProtocols.meant(nameOrFile));
        return new ProtocolSource(
                new Reading(null, List.of(), "", false), Laboratory.open(new UserData(data), problems), nameOrFile);
    }

    private static ProtocolSource told(Reading reading, Laboratory laboratory, String file, Problems problems) {
        reading.problems().forEach(problems::report);
        return new ProtocolSource(reading, laboratory, file);
    }

    private static Optional<Path> existing(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
