package org.mitoferry.overlay;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Text on a picture: with a dark halo, and not over other text where it can be left out. */
final class Letters {
    private final Graphics2D g;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Letters(Graphics2D g) {
        this.g = g;
    }

    /** Text with its middle at a place, always. */
    void write(String text, double x, double y, Font font, Color colour) {
        draw(text, place(text, x, y, font), font, colour);
    }

    /**
     * The same, unless other text is there or near.
     *
     * @param clear pixels to other text at least
     * @return whether it was written
     */
    boolean writeWhereFree(String text, double x, double y, Font font, Color colour, double clear) {
        Rectangle2D place = place(text, x, y, font);
        Rectangle2D wide = new Rectangle2D.Double(
                place.getX() - clear,
                place.getY() - clear,
                place.getWidth() + 2 * clear,
                place.getHeight() + 2 * clear);
        boolean free = taken.stream().noneMatch(wide::intersects);
        if (free) {
            draw(text, place, font, colour);
        }
        return free;
    }

    private Rectangle2D place(String text, double x, double y, Font font) {
        FontMetrics metrics = g.getFontMetrics(font);
        double width = metrics.stringWidth(text);
        double height = metrics.getAscent();
        Rectangle2D bounds = g.getClipBounds();
        double left = x - width / 2;
        double top = y - height / 2;
        if (bounds != null) {
            left = Math.clamp(left, bounds.getMinX() + 2, Math.max(bounds.getMinX() + 2, bounds.getMaxX() - width - 2));
            top = Math.clamp(top, bounds.getMinY() + 2, Math.max(bounds.getMinY() + 2, bounds.getMaxY() - height - 2));
        }
        return new Rectangle2D.Double(left, top, width, height);
    }

    private void draw(String text, Rectangle2D place, Font font, Color colour) {
        taken.add(place);
        g.setFont(font);
        float x = (float) place.getX();
        float y = (float) (place.getMaxY() - g.getFontMetrics(font).getDescent() / 2.0);
        g.setColor(Palette.HALO);
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                g.drawString(text, x + dx, y + dy);
            }
        }
        g.setColor(colour);
        g.drawString(text, x, y);
    }

    /** How wide a text is. */
    int width(String text, Font font) {
        return g.getFontMetrics(font).stringWidth(text);
    }
}
