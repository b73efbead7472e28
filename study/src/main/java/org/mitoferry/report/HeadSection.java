package org.mitoferry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;

/** Title, citation and the headline: how many rows hold, by where they come from. */
final class HeadSection {

    private final ReportInput input;
    private final Html html;

    HeadSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void write() {
        html.open("header");
        html.element("p", "Mitoferry \u00b7 " + input.protocol().name(), "class", "kicker");
        html.element("h1", input.protocol().title());
        citation();
        headline();
        html.closeBlock("header");
    }

    private void citation() {
        String cite = input.protocol().cite();
        if (cite == null || cite.isBlank()) {
            return;
        }
        html.open("p", "class", "cite").text("Follows ");
        Citation.write(cite, html);
        html.text(".").closeBlock("p");
    }

    private void headline() {
        List<Finding> findings = input.findings();
        if (findings.isEmpty()) {
            html.element("p", "The protocol expects nothing, so nothing was judged.", "class", "headline");
            return;
        }
        List<Finding> found =
                findings.stream().filter(f -> f.origin() != Origin.INPUT).toList();
        List<Finding> input =
                findings.stream().filter(f -> f.origin() == Origin.INPUT).toList();
        List<Finding> counted = found.isEmpty() ? input : found;
        html.open("p", "class", "headline");
        html.element("strong", count(counted, Verdict.HOLDS) + " of " + counted.size());
        html.text(counted.size() == 1 ? " expectation holds" : " expectations hold");
        html.text(rest(counted)).text(".");
        if (!found.isEmpty() && !input.isEmpty()) {
            html.element(
                    "span",
                    "Those that the literature was put in for are counted apart: " + count(input, Verdict.HOLDS)
                            + " of " + input.size() + (input.size() == 1 ? " holds" : " hold") + rest(input) + ".",
                    "class",
                    "apart");
        }
        html.closeBlock("p");
        html.open("ul", "class", "origins");
        for (Origin origin : Origin.values()) {
            List<Finding> of =
                    findings.stream().filter(f -> f.origin() == origin).toList();
            html.open("li");
            html.element(
                    "span",
                    of.isEmpty() ? Typeset.NONE : count(of, Verdict.HOLDS) + " of " + of.size(),
                    "class",
                    "count");
            html.element("span", name(origin), "class", "origin");
            html.element("span", meaning(origin), "class", "note").close("li");
        }
        html.closeBlock("ul");
    }

    private static String rest(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        long fails = count(findings, Verdict.FAILS);
        long untested = count(findings, Verdict.NOT_TESTED);
        if (fails > 0) {
            parts.add(fails + (fails == 1 ? " fails" : " fail"));
        }
        if (untested > 0) {
            parts.add(untested + (untested == 1 ? " was" : " were") + " not tested");
        }
        return parts.isEmpty() ? "" : "; " + String.join(", ", parts);
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(f -> f.verdict() == verdict).count();
    }

    static String name(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    static String meaning(Origin origin) {
        return switch (origin) {
            case EMERGENT -> "out of mechanisms that were not fitted to it";
            case TUNED -> "parameters were tuned until it held";
            case INPUT -> "the literature put in, so it cannot count as found";
        };
    }
}
