package org.mitoferry.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says so, with each digital object identifier as a link to it. */
final class Citation {
    private static final Pattern DOI = Pattern.compile("doi:(10\\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]*[A-Za-z0-9])");

    private Citation() {}

    static void write(String text, Html html) {
        Matcher doi = DOI.matcher(text);
        int from = 0;
        while (doi.find()) {
            html.text(text.substring(from, doi.start()));
            html.element("a", doi.group(), "href", "https://doi.org/" + doi.group(1), "rel", "noreferrer");
            from = doi.end();
        }
        html.text(text.substring(from));
    }
}
