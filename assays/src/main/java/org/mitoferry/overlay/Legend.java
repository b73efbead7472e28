package org.mitoferry.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.Rejection;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.FieldResult;

/** What the signs of an overlay mean, with how many there are of each, and what a person should know of the field. */
final class Legend {
    private static final int LINE = 22;
    private static final int SWATCH = 34;
    private static final int GAP = 26;

    /** A sign and its words; without a stroke it is words alone. */
    private record Item(String sign, Color colour, @Nullable Stroke stroke, String words) {}

    private final List<List<Item>> paragraphs = new ArrayList<>();

    Legend(FieldResult result, AssayParameters parameters) {
        found(result, parameters);
        rejected(result);
        for (String note : result.notes()) {
            paragraphs.add(List.of(new Item("", Palette.FAINT, null, note)));
        }
        result.rows().stream()
                .map(row -> row.reason())
                .filter(reason -> reason.contains("--") || reason.startsWith("no channel"))
                .filter(reason -> !said(result.notes(), reason))
                .distinct()
                .forEach(reason ->
                        paragraphs.add(List.of(new Item("", Palette.REJECTED, null, "Not measured: " + reason + "."))));
    }

    /** Whether a note begins with these words. */
    private static boolean said(List<String> notes, String reason) {
        return notes.stream().anyMatch(note -> note.regionMatches(true, 0, reason, 0, reason.length()));
    }

    private void found(FieldResult result, AssayParameters parameters) {
        List<Item> items = new ArrayList<>();
        Cells cells = result.cells();
        if (cells != null) {
            for (String group : cells.groups()) {
                boolean round = group.equals(parameters.cells().roundName());
                items.add(new Item(
                        "",
                        FoundLayer.colour(group, parameters),
                        round ? Palette.dashed(2.5) : Palette.solid(2.5),
                        group + ": " + cells.count(group)));
            }
        }
        NanotubeCount count = result.nanotubes();
        if (count != null) {
            items.add(new Item(
                    "",
                    Palette.NANOTUBE,
                    Palette.solid(3),
                    "called nanotubes: " + count.nanotubes().size()));
        }
        MitochondriaTransfer.Result transfer = result.transfer();
        if (transfer != null) {
            int inside = transfer.inside().size();
            items.add(new Item(
                    "", Palette.COUNTED, Palette.solid(7), "donors' mitochondria counted inside acceptors: " + inside));
            items.add(new Item(
                    "",
                    Palette.REFUSED,
                    Palette.dashed(2),
                    "refused mitochondria, as in donors or too near to one: "
                            + (transfer.found().size() - inside)));
        }
        if (result.nuclei() != null) {
            nuclei(result, items);
        }
        if (!items.isEmpty()) {
            paragraphs.add(items);
        }
    }

    /** Without a threshold no nucleus is called, which is no share of 0. */
    private static void nuclei(FieldResult result, List<Item> items) {
        SignalThreshold threshold = result.caspaseThreshold();
        if (threshold == null || !threshold.exists()) {
            items.add(new Item(
                    "",
                    Palette.NEGATIVE,
                    Palette.dashed(2),
                    "nuclei: " + result.caspase().size() + ", of which nobody can tell which are positive"));
            return;
        }
        long positive = result.caspase().stream()
                .filter(nucleus -> nucleus.signal() > threshold.signal())
                .count();
        items.add(new Item("", Palette.POSITIVE, Palette.solid(3), "nuclei positive for caspase-3/7: " + positive));
        items.add(new Item(
                "",
                Palette.NEGATIVE,
                Palette.dashed(2),
                "negative nuclei: " + (result.caspase().size() - positive)));
    }

    private void rejected(FieldResult result) {
        NanotubeCount count = result.nanotubes();
        if (count == null || count.rejected().isEmpty()) {
            return;
        }
        List<Item> items = new ArrayList<>();
        items.add(new Item(
                "",
                Palette.REJECTED,
                Palette.dashed(2),
                "rejected candidates: " + count.rejected().size()
                        + ", with the letter of the reason where there is room"));
        Map<Rejection, Long> numbers = new EnumMap<>(Rejection.class);
        count.rejected().forEach(each -> {
            if (each.rejection() != null) {
                numbers.merge(each.rejection(), 1L, Long::sum);
            }
        });
        FoundLayer.reasons(count)
                .forEach((reason, letter) -> items.add(new Item(
                        letter,
                        Palette.REJECTED,
                        null,
                        reason.reason() + " (" + numbers.getOrDefault(reason, 0L) + ")")));
        paragraphs.add(items);
    }

    /** Draws what is there from a corner on, or only tells how high it would be. */
    int draw(Graphics2D g, int left, int top, int width, boolean visible) {
        int y = top;
        for (List<Item> paragraph : paragraphs) {
            int x = left;
            for (Item item : paragraph) {
                int wide = width(g, item);
                if (x > left && x + wide > left + width) {
                    x = left;
                    y += LINE;
                }
                if (visible) {
                    item(g, item, x, y);
                }
                x += wide + GAP;
            }
            y += LINE + 4;
        }
        return y - top;
    }

    private static int width(Graphics2D g, Item item) {
        return sign(g, item) + g.getFontMetrics(Palette.WORDS).stringWidth(item.words());
    }

    private static int sign(Graphics2D g, Item item) {
        return item.stroke() != null
                ? SWATCH
                : item.sign().isEmpty() ? 0 : g.getFontMetrics(Palette.NUMBER).stringWidth(item.sign()) + 7;
    }

    private static void item(Graphics2D g, Item item, int x, int y) {
        g.setColor(item.colour());
        if (item.stroke() != null) {
            g.setStroke(item.stroke());
            g.draw(new Line2D.Double(x + 3, y + 11, x + SWATCH - 9, y + 11));
        } else if (!item.sign().isEmpty()) {
            text(g, item.sign(), Palette.NUMBER, x, y);
        }
        boolean plain = item.stroke() == null && item.sign().isEmpty();
        g.setColor(plain ? item.colour() : Palette.TEXT);
        text(g, item.words(), Palette.WORDS, x + sign(g, item), y);
    }

    private static void text(Graphics2D g, String words, Font font, int x, int y) {
        g.setFont(font);
        g.drawString(words, x, y + 16);
    }
}
