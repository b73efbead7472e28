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
        protocol.cells()
                .forEach((name, seeding) -> cells.add(name
                        + (name.equals(seeding.cellType()) ? "" : " (" + seeding.cellType() + ")") + " at "
                        + Typeset.plain(seeding.densityPerSquareMillimetre()) + " cells/mm\u00b2"
                        + (seeding.clumpSize() > 1 ? " in clumps of " + Typeset.plain(seeding.clumpSize()) : "")));
        return count(protocol.arms().size(), "arm") + " in " + count(protocol.experiments(), "independent experiment")
                + "; vessel " + vessel.kind() + " with " + Typeset.plain(vessel.mediumHeightMillimetres())
                + " mm of medium; in " + (vessel.wells() == 1 ? "one well" : "each of " + vessel.wells() + " wells")
                + " a patch of " + patch(vessel) + " is followed and read as " + count(vessel.fields(), "field") + "; "
                + (cells.isEmpty() ? "no cells" : String.join(", ", cells)) + ".";
    }

    /** The cultured patch, {@code 1 \u00d7 1 mm}. */
    static String patch(Protocol.Vessel vessel) {
        return Typeset.plain(vessel.fieldWidthMicrometres() / 1000) + " \u00d7 "
                + Typeset.plain(vessel.fieldHeightMicrometres() / 1000) + " mm";
    }

    private static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    static String recipe(Protocol.MediumRecipe medium) {
        return Typeset.plain(medium.gasOxygenPercent()) + " % O\u2082, " + medium.base() + ", "
                + Typeset.plain(medium.glucoseMillimolar()) + " mM glucose, " + Typeset.plain(medium.serumPercent())
                + " % serum" + (medium.preEquilibrated() ? ", pre-equilibrated" : "")
                + (medium.rinses() > 0 ? ", " + count(medium.rinses(), "rinse") : "");
    }
}
