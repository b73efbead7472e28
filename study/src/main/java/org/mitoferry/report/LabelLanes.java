package org.mitoferry.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Places labels below a bar so that neither labels nor the lines that lead to them cross. A label stands to the
 * right of its line where there is room before the next line, else to the left of it; so a crowd of moments reads downwards in time.
 */
final class LabelLanes {

    /** A label to place: {@code x} of its line and its text, already broken into lines. */
    record Label(double x, List<String> lines) {}

    /** A placed label; {@code top} is the upper edge of its first line, {@code right} whether the text stands right of its line. */
    record Placed(Label label, boolean right, double top) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    static final double LINE_HEIGHT = 14;
    static final double CHARACTER_WIDTH = 6.3;
    private static final double GAP = 4;
    private static final double LINE_HALF_WIDTH = 1;

    private final List<Box> texts = new ArrayList<>();
    private final List<Box> leads = new ArrayList<>();

    private LabelLanes() {}

    /** Places all labels on a picture of the given width. */
    static List<Placed> place(List<Label> labels, double width) {
        LabelLanes lanes = new LabelLanes();
        List<Label> ordered =
                labels.stream().sorted(Comparator.comparingDouble(Label::x)).toList();
        List<Label> right = new ArrayList<>();
        List<Label> left = new ArrayList<>();
        double reach = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Label label = ordered.get(i);
            double end = i + 1 < ordered.size() ? ordered.get(i + 1).x() : width;
            boolean fitsRight = label.x() + GAP + textWidth(label) + GAP <= end;
            boolean fitsLeft = label.x() - GAP - textWidth(label) >= 0;
            if (fitsRight) {
                right.add(label);
            } else if (!fitsLeft || label.x() < reach) {
                // It runs on below the next labels, which then have to stand right of their lines too, above it.
                reach = Math.max(reach, label.x() + GAP + textWidth(label));
                right.add(label);
            } else {
                left.add(label);
            }
        }
        List<Placed> placed = new ArrayList<>();
        right.reversed().forEach(label -> placed.add(lanes.place(label, true)));
        left.forEach(label -> placed.add(lanes.place(label, false)));
        return placed;
    }

    private Placed place(Label label, boolean right) {
        double top = 0;
        double lowest = texts.stream().mapToDouble(Box::bottom).max().orElse(0);
        while (top < lowest && !isFree(text(label, right, top), lead(label, right, top))) {
            top += LINE_HEIGHT;
        }
        texts.add(text(label, right, top));
        leads.add(lead(label, right, top));
        return new Placed(label, right, top);
    }

    private boolean isFree(Box text, Box lead) {
        return texts.stream().noneMatch(box -> box.overlaps(text) || box.overlaps(lead))
                && leads.stream().noneMatch(box -> box.overlaps(text));
    }

    private static Box lead(Label label, boolean right, double top) {
        return new Box(
                label.x() - LINE_HALF_WIDTH,
                0,
                label.x() + LINE_HALF_WIDTH,
                text(label, right, top).bottom());
    }

    private static Box text(Label label, boolean right, double top) {
        double bottom = top + label.lines().size() * LINE_HEIGHT;
        return right
                ? new Box(label.x() + GAP / 2, top, label.x() + GAP + textWidth(label), bottom)
                : new Box(label.x() - GAP - textWidth(label), top, label.x() - GAP / 2, bottom);
    }

    private static double textWidth(Label label) {
        return CHARACTER_WIDTH
                * label.lines().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Breaks words that belong together into lines of about {@code characters}; a phrase is broken only at its spaces. */
    static List<String> wrap(List<String> phrases, int characters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < phrases.size(); i++) {
            String phrase = phrases.get(i) + (i + 1 < phrases.size() ? ";" : "");
            for (String word : phrase.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > characters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
