package org.mitoferry.report;

import java.util.List;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.writing.EffectWords;

/** The table of findings by their origin, and how to read it. */
final class FindingsSection {

    private static final String MICROGRAPHS = "From micrographs";
    private static final String T_TEST = "p, t test";
    private static final String SIGNED_RANK = "p, signed rank";
    private static final String HOLM = "p, Holm";
    private static final String FIELDS = "p over fields";

    private final ReportInput input;
    private final Html html;

    FindingsSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void write() {
        if (input.findings().isEmpty()) {
            return;
        }
        html.open("section", "id", "findings").element("h2", "Findings");
        html.open("div", "class", "scroll").open("table", "class", "findings");
        head();
        html.open("tbody");
        for (Origin origin : Origin.values()) {
            group(origin);
        }
        html.close("tbody").close("table").closeBlock("div");
        reading();
        html.closeBlock("section");
    }

    /** Findings of one origin, in the order of the protocol, under a heading that counts them. */
    private void group(Origin origin) {
        List<Finding> of =
                input.findings().stream().filter(f -> f.origin() == origin).toList();
        if (of.isEmpty()) {
            return;
        }
        long holds = of.stream().filter(f -> f.verdict() == Verdict.HOLDS).count();
        html.open("tr", "class", "origin").open("th", "colspan", "9", "scope", "rowgroup");
        html.element("span", Typeset.begun(HeadSection.name(origin)), "class", "name")
                .text(": " + holds + " of " + of.size() + (of.size() == 1 ? " holds. " : " hold. "))
                .text(Typeset.begun(HeadSection.meaning(origin)) + ".")
                .close("th")
                .closeBlock("tr");
        for (int n = 0; n < input.findings().size(); n++) {
            if (input.findings().get(n).origin() == origin) {
                row(input.findings().get(n), n);
            }
        }
    }

    private void head() {
        html.open("thead").open("tr");
        html.element("th", "Id", "rowspan", "2").element("th", "Verdict", "rowspan", "2");
        html.element("th", "Finding, what was expected, and why so", "rowspan", "2");
        html.element("th", "Effect [interval]", "rowspan", "2", "class", "number");
        html.element("th", "p over experiments", "colspan", "3", "class", "group");
        html.open("th", "class", "number paper", "rowspan", "2");
        html.text(FIELDS)
                .element("span", "paper-style, fields taken as independent", "class", "note")
                .close("th");
        html.element("th", "n", "rowspan", "2", "class", "number").close("tr").open("tr");
        html.element("th", "t test", "class", "number").element("th", "signed rank", "class", "number");
        html.element("th", "Holm", "class", "number").close("tr").close("thead").raw("\n");
    }

    /**
     * A finding of one clause is one row; one of several has a row of its own and one for each clause below it. Under each stands a row of what
     * micrographs say, where there are any.
     */
    private void row(Finding finding, int place) {
        List<ClauseFinding> clauses = finding.clauses();
        html.open(
                "tr",
                "class",
                style(finding.verdict()) + (clauses.size() > 1 ? " several" : ""),
                "id",
                "finding-" + finding.id());
        html.element("th", finding.id(), "scope", "row", "class", "id");
        html.open("td");
        verdict(html, finding.verdict());
        html.close("td").open("td", "class", "words");
        html.element("p", Typeset.begun(Typeset.sentence(finding.statement())), "class", "statement");
        if (clauses.size() == 1) {
            html.element("p", unbroken(clauses.getFirst().expected()), "class", "expected");
        }
        html.element("p", unbroken(finding.why()), "class", "why");
        stated(finding);
        html.close("td");
        if (clauses.size() == 1) {
            numbers(clauses.getFirst(), Typeset.probability(finding.pHolm()));
        } else {
            severalNumbers(finding);
        }
        html.closeBlock("tr");
        fromMicrographs(place);
        if (clauses.size() > 1) {
            for (int n = 0; n < clauses.size(); n++) {
                clause(clauses.get(n));
                fromMicrographs(place, n);
            }
        }
    }

    /** Of a finding of several clauses: no effect of its own. */
    private void severalNumbers(Finding finding) {
        html.open("td").close("td").open("td", "colspan", "2").close("td");
        number(Typeset.probability(finding.pHolm()), HOLM);
        html.open("td", "colspan", "2").close("td");
    }

    private boolean seen() {
        return !input.micrographFindings().isEmpty();
    }

    /** What a finding came to in micrographs, in a row of its own. */
    private void fromMicrographs(int place) {
        if (!seen()) {
            return;
        }
        Finding finding = input.micrographFindings().get(place);
        boolean several = input.findings().get(place).clauses().size() > 1;
        if (several || finding.clauses().isEmpty()) {
            beginSeen("seen", finding.verdict(), several ? "" : finding.why());
            severalNumbers(finding);
        } else {
            ClauseFinding clause = finding.clauses().getFirst();
            beginSeen("seen", clause.verdict(), clause.why());
            seenNumbers(clause, Typeset.probability(finding.pHolm()));
        }
        html.closeBlock("tr");
    }

    /** The same of one clause of several. */
    private void fromMicrographs(int place, int number) {
        if (!seen() || number >= input.micrographFindings().get(place).clauses().size()) {
            return;
        }
        ClauseFinding clause = input.micrographFindings().get(place).clauses().get(number);
        beginSeen("seen of-clause", clause.verdict(), clause.why());
        seenNumbers(clause, "");
        html.closeBlock("tr");
    }

    private void seenNumbers(ClauseFinding clause, String holm) {
        if (clause.verdict() == Verdict.NOT_TESTED) {
            html.open("td", "colspan", "6").close("td");
        } else {
            numbers(clause, holm);
        }
    }

    private void beginSeen(String style, Verdict verdict, String why) {
        html.open("tr", "class", style).open("td").close("td").open("td");
        verdict(html, verdict);
        html.close("td").open("td", "class", "words");
        html.open("p", "class", "expected").text(MICROGRAPHS);
        if (verdict == Verdict.NOT_TESTED && !why.isEmpty()) {
            html.element("span", ": " + unbroken(why), "class", "because");
        }
        html.close("p").close("td");
    }

    private void clause(ClauseFinding clause) {
        html.open("tr", "class", "clause " + style(clause.verdict()));
        html.open("td").close("td").open("td");
        verdict(html, clause.verdict());
        html.close("td").open("td", "class", "words");
        html.element("p", unbroken(clause.expected()), "class", "expected");
        html.element("p", unbroken(clause.why()), "class", "why").close("td");
        numbers(clause, "");
        html.closeBlock("tr");
    }

    private void numbers(ClauseFinding clause, String holm) {
        html.open("td", "class", "number effect");
        html.element("span", effect(clause), "class", "value").element("span", interval(clause), "class", "note");
        html.close("td");
        html.open("td", "class", "number", "title", clause.test(), "data-label", T_TEST);
        html.text(Typeset.probability(clause.pExperiment())).close("td");
        number(Typeset.probability(clause.pSignedRank()), SIGNED_RANK);
        number(holm, HOLM);
        html.element("td", Typeset.probability(clause.pField()), "class", "number paper", "data-label", FIELDS);
        number(String.valueOf(clause.n()), "n");
    }

    /** Its label stands before it where the page is too narrow for columns. */
    private void number(String text, String label) {
        if (text.isEmpty()) {
            html.open("td", "class", "number").close("td");
        } else {
            html.element("td", text, "class", "number", "data-label", label);
        }
    }

    /** What the protocol says of a finding beside its clauses: the p in print, who says so, what was tuned for it. */
    private void stated(Finding finding) {
        input.protocol().expectations().stream()
                .filter(expectation -> expectation.id().equals(finding.id()))
                .findFirst()
                .ifPresent(this::stated);
    }

    private void stated(Expectation expectation) {
        String p = expectation.paperP();
        if (p != null) {
            String printed = p.startsWith("<") || p.startsWith("=") ? p : "= " + p;
            html.element("p", "The publication prints p " + printed + ".", "class", "why");
        }
        String source = expectation.source();
        if (source != null) {
            html.open("p", "class", "why").text("Source: ");
            Citation.write(withoutWhatIsFollowed(source), html);
            html.text(".").close("p");
        }
        if (expectation.origin() == Origin.TUNED
                && !expectation.tunedParameters().isEmpty()) {
            html.element("p", "Tuned by " + String.join(", ", expectation.tunedParameters()) + ".", "class", "why");
        }
    }

    /** The address of what the whole protocol follows stands in the head of the page, and need not stand in every row. */
    private String withoutWhatIsFollowed(String source) {
        String followed = ", " + input.protocol().cite();
        return source.endsWith(followed) ? source.substring(0, source.length() - followed.length()) : source;
    }

    private static String unbroken(String words) {
        return Typeset.sentence(words);
    }

    private void reading() {
        List<String> notes = List.of(
                "The unit of replication is the experiment: one donor of stroma and one day, shared by all arms. n counts experiments, and arms are"
                        + " compared within them. Nanotubes, mitochondria and cells of one experiment are averaged first.",
                "A finding of several clauses holds when all of them hold, and fails when one that could be tested fails. Its p is the largest of theirs.",
                "A difference holds when its 95 % interval excludes no difference in the stated direction and the effect reaches the stated"
                        + " minimum. An equivalence holds when the 90 % interval lies inside the margin (two one-sided tests). A threshold, or a share of"
                        + " objects, holds when the one-sided 95 % bound passes it; a mean or median between two bounds when the 90 % interval lies between them.",
                "Ratios are tested as logarithms. Fractions are tested as logits; their interval is carried back to percentage points. A fraction of"
                        + " exactly 0 or 1 is tested as (k + 0.5)/(n + 1), with k of n cells, or in points where n is not known. A count per cell of 0 gets half a count; any other ratio to 0"
                        + " is not tested.",
                "Two classes are found when, on the logarithmic scale and within each experiment, two components describe the objects better than one"
                        + " lognormal and better than one skewed component (parametric bootstrap), and the dip test finds more than one mode; each p is"
                        + " combined over experiments. To split objects into small and large first and then compare the two would be circular.",
                "Lifetimes are Kaplan-Meier medians, since some objects outlive the recording; their p under fields is a log-rank test within experiments.",
                "The p under t test is that of the rule: paired t for a difference, the larger of two one-sided t tests for an equivalence, one-sided t"
                        + " for a threshold. The exact signed-rank p cannot fall below 2/2\u207f (0.031 for six experiments); a p below that is"
                        + " the t test's. Holm adjusts over all findings tested.",
                "The p over fields is a two-sided Mann-Whitney test that takes fields of all experiments as independent, which they are not. It stands here because"
                        + " publications print it, and decides nothing.",
                "Experiments differ by donor and day factors whose spread is set in the parameters. Every p depends on that spread.");
        html.open("details", "class", "reading").element("summary", "How to read the table");
        html.open("ul");
        if (seen()) {
            html.element(
                    "li",
                    MICROGRAPHS
                            + ": the same clauses judged from virtual micrographs of the same cultures, measured by the assays;"
                            + " the row above has the truth of the dish.");
        }
        notes.forEach(note -> html.element("li", note));
        html.close("ul").closeBlock("details");
    }

    /** Icon and word of a verdict. */
    static void verdict(Html html, Verdict verdict) {
        String icon = switch (verdict) {
            case HOLDS -> "<path d=\"M3 8.5l3.2 3.2L13 4.8\"/>";
            case FAILS -> "<path d=\"M4 4l8 8M12 4l-8 8\"/>";
            case NOT_TESTED -> "<path d=\"M4 8h8\"/>";
        };
        html.open("span", "class", "verdict " + style(verdict));
        html.raw("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + icon + "</svg>");
        html.text(verdict.words()).close("span");
    }

    static String style(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case FAILS -> "fails";
            case NOT_TESTED -> "untested";
        };
    }

    /** Stays on one line. */
    static String effect(ClauseFinding finding) {
        String unit = Typeset.unit(finding.effectUnit());
        return Typeset.number(EffectWords.effect(finding.effect(), unit)).replace(' ', '\u00a0');
    }

    static String interval(ClauseFinding finding) {
        if (Double.isNaN(finding.intervalLow())) {
            return "";
        }
        String low = EffectWords.end(finding.intervalLow(), finding.effectUnit());
        String high = EffectWords.end(finding.intervalHigh(), finding.effectUnit());
        return Typeset.number("[" + low + ",\u00a0" + high + "]") + " "
                + Typeset.plain(100 * finding.intervalConfidence()) + "\u00a0%";
    }
}
