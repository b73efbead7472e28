package org.mitoferry.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Protocol;

/** The arms of a study: a row each on a common time axis. Colours come from the page's style, by class. */
final class TimelineSvg {

    private static final double WIDTH = 1000;
    private static final double MARGIN = 6;
    private static final double NAME_HEIGHT = 20;
    private static final double NAME_LINE = 16;
    private static final int NAME_CHARACTERS = 120;
    private static final int MOST_SEPARATE_ARMS = 8;
    private static final double BAR_HEIGHT = 22;
    private static final double ROW_GAP = 18;
    private static final double AXIS_HEIGHT = 42;
    private static final int LABEL_CHARACTERS = 52;
    private static final double HYPOXIC_BELOW_PERCENT = 5;
    private static final int SHADES = 3;
    private static final double[] TICK_HOURS = {0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 96, 168};
    private static final int MOST_TICKS = 14;

    private final Protocol protocol;
    private final Html html;
    private final double minutes;
    private final Map<String, String> styles = new LinkedHashMap<>();

    TimelineSvg(Protocol protocol, Html html) {
        this.protocol = protocol;
        this.html = html;
        this.minutes = Math.max(
                1,
                protocol.arms().stream().mapToDouble(ArmTimeline::minutes).max().orElse(0));
        int hypoxic = 0;
        int normoxic = 0;
        for (Protocol.MediumRecipe medium : protocol.media().values()) {
            boolean low = medium.gasOxygenPercent() < HYPOXIC_BELOW_PERCENT;
            styles.put(medium.name(), low ? "low" + hypoxic++ % SHADES : "high" + normoxic++ % SHADES);
        }
    }

    /** The class of the colour of a medium's incubator. */
    String style(@Nullable String medium) {
        return medium == null ? "air" : styles.getOrDefault(medium, "air");
    }

    /** A picture for each row and one for the axis, all of one width, so that a page of print may end between two of them. */
    void write() {
        for (ArmTimeline timeline : rows()) {
            List<LabelLanes.Placed> placed = placed(timeline);
            begin(rowHeight(placed) + (names(timeline).size() - 1) * NAME_LINE);
            html.element("title", "Time line of " + timeline.arm());
            row(timeline, placed);
            html.closeBlock("svg");
        }
        begin(AXIS_HEIGHT);
        html.element("title", "Hours since the start of the arm");
        axis();
        html.closeBlock("svg");
    }

    private void begin(double height) {
        html.open("svg", "class", "timeline", "viewBox", "0 0 " + n(WIDTH) + " " + n(height), "role", "img");
    }

    /** A row each arm; of many arms, those that differ in nothing that a timeline shows share one. */
    private List<ArmTimeline> rows() {
        boolean many = protocol.arms().size() > MOST_SEPARATE_ARMS;
        List<ArmTimeline> rows = new ArrayList<>();
        for (Protocol.Arm arm : protocol.arms()) {
            ArmTimeline timeline = ArmTimeline.of(arm, protocol.media(), minutes, many);
            int same = 0;
            while (same < rows.size() && !(many && rows.get(same).looksLike(timeline))) {
                same++;
            }
            if (same < rows.size()) {
                rows.set(same, rows.get(same).and(timeline));
            } else {
                rows.add(timeline);
            }
        }
        return rows;
    }

    private static List<String> names(ArmTimeline timeline) {
        return LabelLanes.wrap(List.of(timeline.arm()), NAME_CHARACTERS);
    }

    private List<LabelLanes.Placed> placed(ArmTimeline timeline) {
        List<LabelLanes.Label> labels = new ArrayList<>();
        for (ArmTimeline.Moment moment : timeline.moments()) {
            labels.add(new LabelLanes.Label(x(moment.atMinutes()), LabelLanes.wrap(moment.words(), LABEL_CHARACTERS)));
        }
        return LabelLanes.place(labels, WIDTH);
    }

    private static double rowHeight(List<LabelLanes.Placed> placed) {
        double labels = placed.stream()
                .mapToDouble(p -> p.top() + p.label().lines().size() * LabelLanes.LINE_HEIGHT)
                .max()
                .orElse(0);
        return NAME_HEIGHT + BAR_HEIGHT + labels + ROW_GAP;
    }

    private void row(ArmTimeline timeline, List<LabelLanes.Placed> labels) {
        List<String> names = names(timeline);
        double bar = NAME_HEIGHT + (names.size() - 1) * NAME_LINE;
        for (int i = 0; i < names.size(); i++) {
            html.element("text", names.get(i), "class", "arm", "x", n(MARGIN), "y", n(14 + i * NAME_LINE));
        }
        for (ArmTimeline.Block block : timeline.blocks()) {
            double from = x(block.fromMinutes());
            double to = x(block.toMinutes());
            html.open(
                            "rect",
                            "class",
                            "block " + style(block.medium()),
                            "x",
                            n(from),
                            "y",
                            n(bar),
                            "width",
                            n(to - from),
                            "height",
                            n(BAR_HEIGHT))
                    .close("rect");
            if (fits(block.words(), to - from)) {
                html.element("text", block.words(), "class", "inside", "x", n((from + to) / 2), "y", n(bar + 15));
            }
        }
        labels.forEach(label -> label(label, bar));
    }

    private static boolean fits(String words, double width) {
        return !words.isEmpty() && words.length() * LabelLanes.CHARACTER_WIDTH + 8 <= width;
    }

    private void label(LabelLanes.Placed placed, double bar) {
        double x = placed.label().x();
        double below = bar + BAR_HEIGHT;
        List<String> lines = placed.label().lines();
        double bottom = below + placed.top() + lines.size() * LabelLanes.LINE_HEIGHT;
        html.open("path", "class", "lead", "d", "M" + n(x) + " " + n(bar - 2) + "V" + n(bottom))
                .close("path");
        for (int i = 0; i < lines.size(); i++) {
            double baseline = below + placed.top() + (i + 0.8) * LabelLanes.LINE_HEIGHT;
            html.element(
                    "text",
                    lines.get(i),
                    "class",
                    placed.right() ? "step" : "step end",
                    "x",
                    n(placed.right() ? x + 4 : x - 4),
                    "y",
                    n(baseline));
        }
    }

    private void axis() {
        double top = 1;
        double step = tickHours() * 60;
        html.open("path", "class", "axis", "d", "M" + n(x(0)) + " " + n(top) + "H" + n(x(minutes)))
                .close("path");
        for (int i = 0; i * step <= minutes + 1e-9; i++) {
            double x = x(i * step);
            html.open("path", "class", "axis", "d", "M" + n(x) + " " + n(top) + "v5")
                    .close("path");
            String place = i == 0 ? "tick first" : x > WIDTH - 12 ? "tick end" : "tick";
            html.element("text", Typeset.plain(i * step / 60), "class", place, "x", n(x), "y", n(top + 18));
        }
        html.element(
                "text",
                "hours since the start of the arm",
                "class",
                "tick end",
                "x",
                n(WIDTH - MARGIN),
                "y",
                n(top + 34));
    }

    private double tickHours() {
        for (double hours : TICK_HOURS) {
            if (minutes / 60 / hours <= MOST_TICKS) {
                return hours;
            }
        }
        return Math.ceil(minutes / 60 / MOST_TICKS / 24) * 24;
    }

    private double x(double atMinutes) {
        return MARGIN + atMinutes / minutes * (WIDTH - 2 * MARGIN);
    }

    private static String n(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels).replaceAll("\\.0$", "");
    }
}
