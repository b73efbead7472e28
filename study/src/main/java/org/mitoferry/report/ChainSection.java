package org.mitoferry.report;

import java.util.ArrayList;
import java.util.List;

/** The chain of Fig. 2I with the numbers of the ledgers: a picture of flows for each arm, all of one scale. */
final class ChainSection {

    private final ReportInput input;
    private final Html html;

    ChainSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void write() {
        List<ChainRow> rows = input.beside().chain();
        if (rows.isEmpty()) {
            return;
        }
        html.open("section", "id", "chain").element("h2", "The chain, arm by arm");
        html.element(
                "p",
                "Depolarised, tagged, handed over, held free or by a lysosome, moved through nanotubes, degraded: where each mitochondrion"
                        + " that left its cell went. Widths are numbers of mitochondria, on one scale for all arms; numbers are means over experiments of"
                        + " one patch each and come from the log of transfers and the ledgers, not from a picture.");
        html.open("ul", "class", "chain-key");
        key("tagged", "tagged to be eaten when handed over");
        key("high", "not tagged");
        key("given", "taken in");
        key("split", "made of these by fission");
        key("degraded", "degraded");
        key("captured", "held by a lysosome");
        key("free", "free");
        html.closeBlock("ul");
        double most = rows.stream().mapToDouble(ChainRow::everHeld).max().orElse(1);
        ChainSvg svg = new ChainSvg(html, most);
        rows.forEach(svg::write);
        List<String> none = new ArrayList<>();
        input.protocol().arms().stream()
                .map(arm -> arm.name())
                .filter(arm -> rows.stream().noneMatch(row -> row.arm().equals(arm)))
                .forEach(none::add);
        if (!none.isEmpty()) {
            html.element("p", "No mitochondrion was handed over in: " + String.join(", ", none) + ".", "class", "note");
        }
        html.closeBlock("section");
    }

    private void key(String style, String words) {
        html.open("li")
                .open("span", "class", "swatch chain-" + style)
                .close("span")
                .text(words)
                .close("li");
    }
}
