package org.mitoferry.report;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.protocol.Protocol;

/** How it was done: vessel, cells, media, and what happened to each arm when. */
final class DesignSection {

    private final Protocol protocol;
    private final Html html;

    DesignSection(Protocol protocol, Html html) {
        this.protocol = protocol;
        this.html = html;
    }

    void write() {
        html.open("section", "id", "design").element("h2", "Design");
        html.element("p", words());
        if (protocol.arms().isEmpty()) {
            html.element("p", "The protocol has no arms.", "class", "empty").closeBlock("section");
            return;
        }
        TimelineSvg timeline = new TimelineSvg(protocol, html);
        html.open("ul", "class", "media");
        for (Protocol.MediumRecipe medium : protocol.media().values()) {
            html.open("li")
                    .open("span", "class", "swatch " + timeline.style(medium.name()))
                    .close("span");
            html.element("strong", medium.name()).text(" " + recipe(medium)).close("li");
        }
        html.closeBlock("ul");
        html.open("div", "class", "scroll");
        timeline.write();
        html.closeBlock("div").closeBlock("section");
    }

    private String words() {
        Protocol.Vessel vessel = protocol.vessel();
        List<String> cells = new ArrayList<>();
        for (Protocol.Seeding seeding : protocol.cells().values()) {
            cells.add(
                    seeding.cellType() + " at " + Digits.plain(seeding.densityPerSquareMillimetre()) + " cells/mm\u00b2"
                            + (seeding.clumpSize() > 1 ? " in clumps of " + Digits.plain(seeding.clumpSize()) : ""));
        }
        return count(protocol.arms().size(), "arm") + " in " + count(protocol.experiments(), "independent experiment")
                + "; vessel " + vessel.kind() + " with " + Digits.plain(vessel.mediumHeightMillimetres())
                + " mm of medium; " + count(vessel.wells(), "well") + " of " + count(vessel.fields(), "field") + " ("
                + Digits.plain(vessel.fieldWidthMicrometres() / 1000) + " \u00d7 "
                + Digits.plain(vessel.fieldHeightMicrometres() / 1000) + " mm); "
                + (cells.isEmpty() ? "no cells" : String.join(", ", cells)) + ".";
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    static String recipe(Protocol.MediumRecipe medium) {
        return Digits.plain(medium.gasOxygenPercent()) + " % O\u2082, " + medium.base() + ", "
                + Digits.plain(medium.glucoseMillimolar()) + " mM glucose, " + Digits.plain(medium.serumPercent())
                + " % serum" + (medium.preEquilibrated() ? ", pre-equilibrated" : "");
    }
}
