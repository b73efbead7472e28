package org.mitoferry.summary;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;

/**
 * The place of a table in a document, between a line {@code <!-- table: NAME -->} and the next line {@code <!-- end -->}. The marks stay,
 * so that the table can be written again.
 */
public final class MarkedPlace {
    private static final String END = "<!-- end -->";
    private static final Pattern ANY_MARK = mark("(?:table:.*|end)");
    private static final Pattern END_MARK = mark("end");

    private MarkedPlace() {}

    /**
     * The document with another table.
     *
     * @param file what the document is called in problems
     * @param name of the marked place
     * @param table ends with a line end
     * @throws InvalidInput when the document has no such place, several, or one without an end
     */
    public static String replaced(String file, String document, String name, String table) {
        List<MatchResult> begins = mark("table:\\s*" + Pattern.quote(name))
                .matcher(document)
                .results()
                .toList();
        String begin = "<!-- table: " + name + " -->";
        if (begins.isEmpty()) {
            throw problem(
                    TableProblem.MARK_MISSING,
                    Place.whole(file),
                    "There is no line '" + begin + "'",
                    "Write it and a line '" + END + "' where the table is to stand");
        }
        if (begins.size() > 1) {
            throw problem(
                    TableProblem.MARK_TWICE,
                    place(file, document, begins.get(1)),
                    "There is a second line '" + begin + "'",
                    "Leave one of the two out");
        }
        int from = begins.getFirst().end();
        Matcher next = ANY_MARK.matcher(document);
        if (!next.find(from) || !END_MARK.matcher(next.group()).matches()) {
            throw problem(
                    TableProblem.MARK_OPEN,
                    place(file, document, begins.getFirst()),
                    "The table's place has no end",
                    "Write a line '" + END + "' below it");
        }
        String lineEnd = document.contains("\r\n") ? "\r\n" : "\n";
        String inner = lineEnd + lineEnd + table.replace("\n", lineEnd) + lineEnd;
        return document.substring(0, from) + inner + document.substring(next.start());
    }

    /** A whole line, without its end. */
    private static Pattern mark(String what) {
        return Pattern.compile("^[ \\t]*<!--\\s*" + what + "\\s*-->[ \\t]*(?=\\r?$)", Pattern.MULTILINE);
    }

    private static Place place(String file, String document, MatchResult at) {
        int line = 1
                + (int) document.substring(0, at.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Place(file, line, 1);
    }

    private static InvalidInput problem(TableProblem problem, Place place, String what, String instead) {
        return new InvalidInput(List.of(new Problem(problem.code(), place, what, instead)));
    }
}
