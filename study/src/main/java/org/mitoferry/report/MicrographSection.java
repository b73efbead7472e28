package org.mitoferry.report;

/** Panels of micrographs, as the battery of assays measured them, and kymographs of the nanotubes in time-lapses. */
final class MicrographSection {

    private final ReportInput input;
    private final Html html;

    MicrographSection(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    void write(FigureSection figures) {
        boolean panels = !input.beside().micrographs().panels().isEmpty();
        if (!panels && input.beside().imaging().isEmpty()) {
            return;
        }
        html.open("section", "id", "micrographs").element("h2", "Micrographs");
        if (panels) {
            html.element(
                    "p",
                    "Left: the stack as it was taken, in the colours of the publication: F-actin cyan, mitochondria of the donors red, Lamp1"
                            + " green. Right: what the assays found. Below: every called nanotube from both sides (XZ and YZ), where it must hang above"
                            + " the bottom. The bar in each picture is its scale. Brightness is chosen for looking; nothing was measured in these"
                            + " pictures.");
            input.beside().micrographs().panels().forEach(this::panel);
            input.beside().micrographs().kymographs().forEach(figures::figure);
        } else {
            html.open("p").text("The micrographs of this run were measured and not kept. ");
            html.element("code", "mitoferry image PROTOCOL --out images")
                    .text(", ")
                    .element("code", "mitoferry measure images --out measured")
                    .text(" and ")
                    .element("code", "mitoferry report THIS-FOLDER --micrographs measured")
                    .text(" bring panels of the same cultures in.")
                    .closeBlock("p");
        }
        html.closeBlock("section");
    }

    private void panel(MicrographPanel panel) {
        html.open("figure", "class", "wide micrograph");
        html.open(
                        "img",
                        "alt",
                        "Micrograph " + panel.name() + " and what was found in it",
                        "width",
                        String.valueOf(panel.widthPixels()),
                        "height",
                        String.valueOf(panel.heightPixels()),
                        "src",
                        "data:image/jpeg;base64," + panel.jpeg())
                .raw("\n");
        html.element("figcaption", panel.name(), "class", "note").closeBlock("figure");
    }
}
