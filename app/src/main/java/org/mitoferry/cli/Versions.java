package org.mitoferry.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version and that of its Java. */
final class Versions implements IVersionProvider {

    /** The version of the jar; {@code development} when the classes do not come from a jar. */
    static String program() {
        return Objects.requireNonNullElse(Mitoferry.class.getPackage().getImplementationVersion(), "development");
    }

    static String java() {
        return System.getProperty("java.vendor.version", "Java") + " (" + Runtime.version() + ")";
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Mitoferry " + program(), java()};
    }
}
