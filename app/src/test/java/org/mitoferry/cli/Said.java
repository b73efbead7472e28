package org.mitoferry.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;

/** What a command said, and how it ended. */
record Said(int exitCode, String out, String err) {

    /** Runs the program without figures, which are drawn in a test of their own, because starting their engine takes seconds. */
    static Said mitoferry(Object... arguments) {
        boolean draws = arguments.length > 0 && (arguments[0].equals("run") || arguments[0].equals("report"));
        return withFigures(
                draws
                        ? Stream.concat(Stream.of(arguments), Stream.of("--no-figures"))
                                .toArray()
                        : arguments);
    }

    /** Runs the program as it is asked. */
    static Said withFigures(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Mitoferry.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Said(exitCode, out.toString(), err.toString());
    }
}
