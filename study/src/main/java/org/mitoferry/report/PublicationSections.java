package org.mitoferry.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;

/** What a report owes to the publication it follows: every set that reproduces it, what failed, and where it is weak. */
final class PublicationSections {

    private final ReportInput input;
    private final Html html;
    private final Optional<Publication> publication;

    PublicationSections(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
        this.publication = Publication.of(input.protocol().cite());
    }

    /** Findings that two parameter sets explain in different ways, under each. */
    void sets() {
        publication.ifPresent(of -> {
            List<Finding> own = input.findings().stream()
                    .filter(finding -> of.underEachSet().contains(finding.id()))
                    .toList();
            if (!own.isEmpty()) {
                sets(of, own);
            }
        });
    }

    private void sets(Publication of, List<Finding> own) {
        html.open("section", "id", "sets")
                .element("h2", String.join(", ", of.underEachSet()) + " under both parameter sets");
        html.element(
                "p",
                "The sets " + String.join(" and ", of.sets())
                        + " reproduce these findings by different mechanisms, so neither alone may stand for them.");
        List<SetFinding> rows = new ArrayList<>();
        for (Finding finding : own) {
            finding.clauses()
                    .forEach(clause -> rows.add(new SetFinding(
                            input.protocol().parameterSet(),
                            finding.id(),
                            clause.expected(),
                            clause.verdict().words(),
                            (FindingsSection.effect(clause) + " " + FindingsSection.interval(clause)).strip(),
                            "this run")));
            input.beside().otherSets().stream()
                    .filter(other -> other.finding().equals(finding.id()))
                    .forEach(rows::add);
        }
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        for (String heading : List.of("Finding", "Expected", "Parameter set", "Verdict", "Effect [interval]", "From")) {
            html.element("th", heading);
        }
        html.close("tr").close("thead").open("tbody").raw("\n");
        for (SetFinding row : rows) {
            html.open("tr").element("th", row.finding(), "scope", "row");
            html.element("td", Typeset.sentence(row.expected())).element("td", row.set());
            html.element("td", row.verdict())
                    .element("td", Typeset.sentence(row.effect().replace("[-", "[\u2212")))
                    .element("td", row.from())
                    .closeBlock("tr");
        }
        html.close("tbody").close("table").closeBlock("div");
        Set<String> missing = new LinkedHashSet<>(of.sets());
        missing.remove(input.protocol().parameterSet());
        input.beside().otherSets().forEach(other -> missing.remove(other.set()));
        for (String set : missing) {
            html.open("p", "class", "note").text("Not here: " + set + ". ");
            html.element("code", rivalRun(set, own));
            html.text(" carries out the arms that these findings need, beside the folder of this run; then ")
                    .element("code", "mitoferry report THIS-FOLDER");
            html.text(" brings them in. So does ").element("code", "--beside FOLDER");
            html.text(" with any other run, or a folder of mitoferry judge.").closeBlock("p");
        }
        html.closeBlock("section");
    }

    /** The command that carries out the arms of some findings under another set, in the same experiments. */
    private String rivalRun(String set, List<Finding> findings) {
        Protocol protocol = input.protocol();
        Set<String> arms = new LinkedHashSet<>();
        protocol.expectations().stream()
                .filter(expectation ->
                        findings.stream().anyMatch(finding -> finding.id().equals(expectation.id())))
                .flatMap(expectation -> expectation.clauses().stream())
                .forEach(clause -> {
                    arms.add(clause.arm());
                    if (clause.versus() != null) {
                        arms.add(clause.versus());
                    }
                });
        String seed = Long.toString(input.run().seed());
        return "mitoferry run " + protocol.name() + " --set " + set + " --seed " + seed + " --experiments "
                + input.run().experiments()
                + arms.stream().map(arm -> " --arms \"" + arm + "\"").collect(Collectors.joining())
                + " --out runs/" + protocol.name() + "-" + seed + "-" + set;
    }

    /** What did not hold, and why, in one place. */
    void failed() {
        List<Finding> failed = input.findings().stream()
                .filter(f -> f.verdict() == Verdict.FAILS)
                .toList();
        List<Finding> untested = input.findings().stream()
                .filter(f -> f.verdict() == Verdict.NOT_TESTED)
                .toList();
        if (input.findings().isEmpty()) {
            return;
        }
        html.open("section", "id", "failed").element("h2", "What failed");
        if (failed.isEmpty()) {
            html.element("p", "Nothing that was tested failed.");
        }
        list(failed);
        if (!untested.isEmpty()) {
            html.element("h3", "Not tested");
            list(untested);
        }
        html.closeBlock("section");
    }

    private void list(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.open("ul");
        for (Finding finding : findings) {
            html.open("li")
                    .element("a", finding.id(), "href", "#finding-" + finding.id())
                    .text(" " + Typeset.begun(Typeset.sentence(finding.statement())) + ". ");
            html.element("span", Typeset.sentence(why(finding)), "class", "note")
                    .close("li");
        }
        html.close("ul").raw("\n");
    }

    private static String why(Finding finding) {
        List<String> reasons = finding.clauses().stream()
                .filter(clause -> clause.verdict() != Verdict.HOLDS)
                .map(clause -> clause.why())
                .distinct()
                .toList();
        return reasons.isEmpty() ? finding.why() : String.join(" ", reasons);
    }

    /** What the publication leaves open, with the arm that would settle it. */
    void weakSpots() {
        publication.filter(of -> !of.weakSpots().isEmpty()).ifPresent(of -> {
            html.open("section", "id", "weak").element("h2", "Weak spots of the publication");
            html.element(
                    "p",
                    "What a reviewer would ask of the wet experiments, beside the arm that would answer. The arms are built in and can be"
                            + " carried out here; only the bench can settle them.");
            html.open("div", "class", "scroll")
                    .open("table", "class", "weak")
                    .open("thead")
                    .open("tr");
            for (String heading : List.of("Finding", "Weak spot", "What would settle it", "Source")) {
                html.element("th", heading);
            }
            html.close("tr").close("thead").open("tbody").raw("\n");
            of.weakSpots().forEach(this::weakSpot);
            html.close("tbody").close("table").closeBlock("div").closeBlock("section");
        });
    }

    private void weakSpot(Publication.WeakSpot spot) {
        html.open("tr").element("th", String.join(", ", spot.findings()), "scope", "row");
        html.open("td")
                .element("p", spot.spot(), "class", "statement")
                .element("p", spot.why(), "class", "why")
                .close("td");
        html.open("td").element("p", spot.settledBy());
        if (!spot.arms().isEmpty()) {
            html.open("p", "class", "why")
                    .text((spot.arms().size() == 1 ? "Arm " : "Arms ") + String.join("; ", spot.arms()) + " of "
                            + spot.protocol()
                            + (spot.controls().isEmpty()
                                    ? ". "
                                    : ", finding" + (spot.controls().size() == 1 ? " " : "s ")
                                            + String.join(", ", spot.controls()) + ". "));
            html.element("code", "mitoferry run " + spot.protocol()).close("p");
        }
        html.close("td").open("td", "class", "source");
        for (int i = 0; i < spot.sources().size(); i++) {
            html.text(i == 0 ? "" : "; ");
            Citation.write(spot.sources().get(i), html);
        }
        html.close("td").closeBlock("tr");
    }
}
