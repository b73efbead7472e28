package org.mitoferry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The flow of one arm's mitochondria: from donors on the left, through hosts, to what became of them on the right. */
final class ChainSvg {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 196;
    private static final double THICKEST = 84;
    private static final double MIDDLE = 112;
    private static final double LEAST = 1;
    private static final double BAR = 14;
    private static final double DONOR = 250;
    private static final double HOST = 500;
    private static final double END = 742;
    private static final double LINE = 16;
    private static final double GAP = 5;

    /** One stripe of a bar. */
    private record Part(String style, String words, double number) {}

    private final Html html;
    private final double scale;

    /**
     * @param most mitochondria of the arm that has most
     */
    ChainSvg(Html html, double most) {
        this.html = html;
        this.scale = THICKEST / most;
    }

    void write(ChainRow row) {
        html.open(
                "svg",
                "class",
                "chain",
                "viewBox",
                "0 0 " + n(WIDTH) + " " + n(HEIGHT),
                "role",
                "img",
                "aria-label",
                description(row));
        html.element("title", "What became of mitochondria in " + row.arm());
        text("arm", row.arm(), 6, 15);
        double top = MIDDLE - thick(row.handedOver()) / 2;
        double hostTop = MIDDLE - thick(row.everHeld()) / 2;
        ribbon("given", DONOR + BAR, top, HOST, hostTop, thick(row.handedOver()));
        donor(row, top);
        host(row, hostTop);
        ends(row, hostTop);
        html.closeBlock("svg");
    }

    private void donor(ChainRow row, double top) {
        double untagged = Math.max(0, row.handedOver() - row.tagged());
        bar(DONOR, top, List.of(new Part("tagged", "", row.tagged()), new Part("high", "", untagged)));
        List<String> lines = new ArrayList<>();
        lines.add(row.donors() + " handed over " + count(row.handedOver()));
        String below = Double.isFinite(row.onsetMillivolts())
                ? " (below " + Typeset.plain(row.onsetMillivolts()) + " mV)"
                : "";
        if (row.handedOver() > 0) {
            lines.add(percent(row.depolarised() / row.handedOver()) + " depolarised" + below);
            lines.add(percent(row.tagged() / row.handedOver()) + " tagged");
        }
        row.routes().forEach((route, number) -> lines.add("by " + route + " " + count(number)));
        double y = MIDDLE - lines.size() * LINE / 2 + 12;
        for (int i = 0; i < lines.size(); i++) {
            text(i == 0 ? "strong end" : "soft end", lines.get(i), DONOR - 12, y + i * LINE);
        }
    }

    private void host(ChainRow row, double top) {
        bar(HOST, top, List.of(new Part("given", "", row.handedOver()), new Part("split", "", row.fissions())));
        text("strong middle", "in " + row.hosts(), HOST + BAR / 2, 20);
        double bottom = top + thick(row.everHeld());
        if (row.moved() > 0) {
            double y = top - 6;
            html.open(
                            "path",
                            "class",
                            "moved",
                            "d",
                            "M" + n(HOST - 34) + " " + n(y) + "C" + n(HOST - 20) + " " + n(y - 13) + " "
                                    + n(HOST + BAR + 20) + " " + n(y - 13) + " " + n(HOST + BAR + 34) + " " + n(y))
                    .close("path");
            html.open("path", "class", "head", "d", "M" + n(HOST + BAR + 38) + " " + n(y + 3) + "l-10 -1l6 -8z")
                    .close("path");
        }
        text(
                "soft middle",
                "moved through nanotubes " + count(row.moved()) + (row.moved() == 1 ? " time" : " times"),
                HOST + BAR / 2,
                20 + LINE);
        if (row.fissions() >= 0.5) {
            text(
                    "soft middle",
                    "+ " + count(row.fissions()) + " by fission",
                    HOST + BAR / 2,
                    Math.min(HEIGHT - 6, bottom + LINE));
        }
    }

    private void ends(ChainRow row, double hostTop) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("degraded", "degraded by lysosomes", row.degraded()));
        parts.add(new Part("captured", "held by a lysosome", row.captured()));
        parts.add(new Part("free", "free in living cells", row.free() + row.touched()));
        parts.add(new Part("elsewhere", "in cells dead or taken out", row.elsewhere()));
        double all = parts.stream().mapToDouble(part -> thick(part.number())).sum() + GAP * (parts.size() - 1);
        double y = MIDDLE + 8 - all / 2;
        double from = hostTop;
        double[] labels = labels(parts, y);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double at = labels[i];
            double thick = thick(part.number());
            ribbon(part.style() + " pale", HOST + BAR, from, END, y, thick);
            rectangle(part.style(), END, y, thick);
            double middle = y + thick / 2;
            html.open(
                            "path",
                            "class",
                            "lead",
                            "d",
                            "M" + n(END + BAR + 2) + " " + n(middle) + "L" + n(END + BAR + 12) + " " + n(at - 4))
                    .close("path");
            text("", part.words() + " " + count(part.number()), END + BAR + 16, at);
            from += thick;
            y += thick + GAP;
        }
        if (Double.isFinite(row.cagedShare())) {
            text(
                    "soft",
                    percent(row.cagedShare()) + " of masses in actin cages",
                    END + BAR + 16,
                    labels[labels.length - 1] + LINE);
        }
    }

    /** Base lines beside the parts, moved apart where they would meet, and up where they would leave the picture. */
    private double[] labels(List<Part> parts, double top) {
        double[] labels = new double[parts.size()];
        double y = top;
        for (int i = 0; i < labels.length; i++) {
            double thick = thick(parts.get(i).number());
            labels[i] = Math.max(i == 0 ? 0 : labels[i - 1] + LINE, y + thick / 2 + 4);
            y += thick + GAP;
        }
        double lowest = HEIGHT - 6 - LINE;
        for (int i = labels.length - 1; i >= 0 && labels[i] > lowest; i--) {
            labels[i] = lowest;
            lowest -= LINE;
        }
        return labels;
    }

    private void bar(double x, double top, List<Part> parts) {
        double y = top;
        for (Part part : parts) {
            rectangle(part.style(), x, y, thick(part.number()));
            y += thick(part.number());
        }
    }

    private void rectangle(String style, double x, double y, double height) {
        if (height > 0) {
            html.open(
                            "rect",
                            "class",
                            style,
                            "x",
                            n(x),
                            "y",
                            n(y),
                            "width",
                            n(BAR),
                            "height",
                            n(Math.max(LEAST, height)))
                    .close("rect");
        }
    }

    private void ribbon(String style, double x0, double y0, double x1, double y1, double thick) {
        if (thick <= 0) {
            return;
        }
        double t = Math.max(LEAST, thick);
        double middle = (x0 + x1) / 2;
        String down = "M" + n(x0) + " " + n(y0) + "C" + n(middle) + " " + n(y0) + " " + n(middle) + " " + n(y1) + " "
                + n(x1) + " " + n(y1);
        String back = "V" + n(y1 + t) + "C" + n(middle) + " " + n(y1 + t) + " " + n(middle) + " " + n(y0 + t) + " "
                + n(x0) + " " + n(y0 + t) + "Z";
        html.open("path", "class", "ribbon " + style, "d", down + back).close("path");
    }

    private void text(String style, String words, double x, double y) {
        html.element("text", words, "class", style, "x", n(x), "y", n(y));
    }

    private double thick(double number) {
        return scale * number;
    }

    private static String description(ChainRow row) {
        String routes = row.routes().entrySet().stream()
                .map(route -> route.getKey() + " " + count(route.getValue()))
                .collect(Collectors.joining(", "));
        return row.arm() + ": " + row.donors() + " handed over " + count(row.handedOver()) + " mitochondria (" + routes
                + "), of which "
                + count(row.depolarised()) + " depolarised and " + count(row.tagged()) + " tagged; "
                + count(row.fissions())
                + " more by fission; moved through nanotubes " + count(row.moved()) + " times; degraded "
                + count(row.degraded())
                + ", held by a lysosome " + count(row.captured()) + ", free " + count(row.free() + row.touched())
                + ", in cells dead or taken out " + count(row.elsewhere()) + ".";
    }

    /** A mean count: whole from ten on, with a thin space at thousands. */
    private static String count(double number) {
        if (number < 10) {
            return Typeset.significant(number, 2);
        }
        return String.format(Locale.ROOT, "%,d", Math.round(number)).replace(',', '\u2009');
    }

    private static String percent(double share) {
        return Typeset.significant(100 * share, 2) + "\u00a0%";
    }

    private static String n(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels).replaceAll("\\.0$", "");
    }
}
