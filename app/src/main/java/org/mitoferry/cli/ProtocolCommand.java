package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.MethodsParagraph;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.ProtocolTemplate;
import org.mitoferry.store.WholeFile;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry protocol}: all that is done with protocols but running them. */
@Command(name = "protocol", description = "Lists, shows, checks and starts protocols.", mixinStandardHelpOptions = true)
final class ProtocolCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(name = "list", description = "The built-in protocols.", mixinStandardHelpOptions = true)
    void list() {
        TextTable table = new TextTable("ll");
        for (String name : BuiltInProtocols.list()) {
            table.add(name, source(name, List.of()).reading().orThrow().title());
        }
        table.print(out(), TextTable.Paint.NONE);
    }

    @Command(name = "show", description = "Prints a built-in protocol.", mixinStandardHelpOptions = true)
    void show(@Parameters(paramLabel = "NAME", description = "One of 'mitoferry protocol list'.") String name) {
        if (!BuiltInProtocols.list().contains(name)) {
            throw mistake(
                    "unknown-protocol",
                    name,
                    "There is no built-in protocol of this name",
                    BuiltInProtocols.meant(name));
        }
        out().print(BuiltInProtocols.read(name));
        out().flush();
    }

    @Command(
            name = "check",
            description = "Tells all mistakes in a protocol, each with its place.",
            mixinStandardHelpOptions = true)
    void check(@Parameters(paramLabel = "FILE", description = "The protocol.") String file, @Mixin DataOption data) {
        Protocol protocol = source(file, data.paths()).reading().orThrow();
        out().println(file + " is fine: " + count(protocol.arms().size(), "arm") + ", "
                + count(protocol.experiments(), "experiment") + ", "
                + count(protocol.expectations().size(), "expected finding") + ".");
        for (String unstated : protocol.unstated()) {
            out().println("  Not stated, so the usual is taken: " + unstated + ".");
        }
    }

    @Command(name = "new", description = "Starts a protocol of your own.", mixinStandardHelpOptions = true)
    void create(@Parameters(paramLabel = "FILE", description = "The file to write; must not exist.") Path file) {
        if (Files.exists(file)) {
            throw mistake(
                    "file-exists",
                    file.toString(),
                    "The file exists already",
                    "Choose another name; nothing was written");
        }
        try {
            WholeFile.write(file, ProtocolTemplate.text());
        } catch (FileAlreadyExistsException e) {
            throw mistake("unwritable-file", file.toString(), "A folder of this path is a file", "Choose another path");
        } catch (IOException e) {
            throw mistake(
                    "unwritable-file",
                    file.toString(),
                    "The file cannot be written",
                    "Choose another path, or check permissions");
        }
        out().println("Wrote " + file + ". Next: mitoferry protocol check " + file + ", then mitoferry run " + file);
    }

    @Command(
            name = "methods",
            description = "Prints the Methods paragraph of a protocol.",
            mixinStandardHelpOptions = true)
    void methods(
            @Parameters(paramLabel = "NAME|FILE", description = "A built-in protocol or a file.") String protocol,
            @Mixin DataOption data) {
        ProtocolSource source = source(protocol, data.paths());
        out().println(MethodsParagraph.of(
                source.reading().orThrow(), source.laboratory().vocabulary()));
    }

    @Command(
            name = "schema",
            description = "Prints the JSON Schema of protocols, for editors.",
            mixinStandardHelpOptions = true)
    void schema() {
        out().print(BuiltInProtocols.schema());
        out().flush();
    }

    /** The protocol, which is free of mistakes then. */
    private static ProtocolSource source(String nameOrFile, List<Path> data) {
        Problems problems = new Problems();
        ProtocolSource source = ProtocolSource.read(nameOrFile, data, List.of(), problems);
        problems.throwIfAny();
        return source;
    }

    private static InvalidInput mistake(String code, String where, String what, String instead) {
        return new InvalidInput(List.of(new Problem(code, Place.whole(where), what, instead)));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
