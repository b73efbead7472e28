package org.mitoferry.overlay;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.MeasuredTime;

/** One page for one field: the picture, what was found in it, and called nanotubes from both sides. */
public final class Overlay {
    private static final int MARGIN = 20;
    private static final int HEAD = 64;
    private static final int GAP = 16;
    private static final double LEAST_PANEL = 800;
    private static final double MOST_PANEL = 1100;
    private static final double BODY_GAMMA = 0.45;
    private static final double GAMMA = 0.7;
    /** Bodies may fill all but this share of a field, small bright objects half of it. */
    private static final double BODY_DARK = 0.1;

    private static final double DARK = 0.5;
    /** Small bright objects stand so far out of the background; what is dimmer stays black. */
    private static final double NOISE = 4;

    /** The first of these that is there lies in grey beneath what was found. */
    private static final List<ChannelRole> GREY = List.of(
            ChannelRole.ACTIN,
            ChannelRole.LIFE_ACT,
            ChannelRole.MEMBRANE,
            ChannelRole.CELL_LABEL,
            ChannelRole.JC1_MONOMER,
            ChannelRole.NUCLEI);

    private static final List<Integer> OTHER_COLOURS = List.of(0xffff00, 0xff8000, 0xff80c0, 0xffffff);

    private final FieldChannels field;
    private final FieldResult result;
    private final AssayParameters parameters;

    private Overlay(FieldChannels field, FieldResult result, AssayParameters parameters) {
        this.field = field;
        this.result = result;
        this.parameters = parameters;
    }

    /**
     * Draws the page of a measured field (of a series its first time).
     *
     * @throws MicrographProblem when a channel cannot be read
     */
    public static BufferedImage draw(FieldChannels field, FieldResult result, AssayParameters parameters)
            throws MicrographProblem {
        return new Overlay(field, result, parameters).page();
    }

    /** Whether letters can be drawn: without fonts (a server or container that has none) no page can. */
    public static boolean canWrite() {
        try {
            Graphics2D g = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
            g.getFontMetrics(Palette.WORDS).stringWidth("um");
            g.dispose();
            return true;
        } catch (LinkageError | InternalError | RuntimeException withoutFonts) {
            return false;
        }
    }

    private BufferedImage page() throws MicrographProblem {
        ChannelRole greyRole = GREY.stream()
                .filter(field::has)
                .findFirst()
                .orElseGet(() -> field.roles().iterator().next());
        Volume grey = field.volume(greyRole, 0);
        double widest = Math.max(grey.width(), grey.height());
        double zoom = Math.clamp(1, LEAST_PANEL / widest, MOST_PANEL / widest);
        int width = (int) Math.round(grey.width() * zoom);
        int height = (int) Math.round(grey.height() * zoom);
        int pageWidth = 2 * MARGIN + Math.max(2 * width + GAP, 2 * SideViews.WIDTH + GAP);
        Legend legend = new Legend(result, parameters);
        Graphics2D probe = graphics(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        int legendHeight = legend.draw(probe, 0, 0, pageWidth - 2 * MARGIN, false);
        probe.dispose();
        SideViews sides = sides(grey);
        int columns = Math.max(1, (pageWidth - 2 * MARGIN + GAP) / (SideViews.WIDTH + GAP));
        int tubes =
                result.nanotubes() == null ? 0 : result.nanotubes().nanotubes().size();
        int sidesHeight = sides == null ? 0 : (tubes + columns - 1) / columns * (sides.height() + GAP);
        int legendTop = HEAD + height + GAP;
        BufferedImage page = new BufferedImage(
                pageWidth, legendTop + legendHeight + GAP + sidesHeight + MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(page);
        g.setColor(Palette.PAGE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        head(g, greyRole, MARGIN + width + GAP);
        panel(g, colours(), MARGIN, width, height, zoom, false);
        Projection dim = Projection.of(grey, BODY_GAMMA, BODY_DARK, 1).smoothed();
        panel(g, greyPicture(dim), MARGIN + width + GAP, width, height, zoom, true);
        legend.draw(g, MARGIN, legendTop, pageWidth - 2 * MARGIN, true);
        for (int i = 0; sides != null && i < tubes; i++) {
            int left = MARGIN + i % columns * (SideViews.WIDTH + GAP);
            sides.draw(g, i, left, legendTop + legendHeight + GAP + i / columns * (sides.height() + GAP));
        }
        g.dispose();
        return page;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private void head(Graphics2D g, ChannelRole grey, int right) {
        FieldOfView view = result.view();
        g.setColor(Palette.TEXT);
        g.setFont(Palette.TITLE);
        String time = Double.isNaN(view.hours()) ? "" : ", " + MeasuredTime.text(view.hours());
        g.drawString(
                view.arm() + ", experiment " + view.experiment() + ", well " + view.well() + ", field " + view.field()
                        + time,
                MARGIN,
                28);
        g.setFont(Palette.WORDS);
        int x = MARGIN;
        for (ChannelRole role : shown()) {
            g.setColor(new Color(colour(role)));
            g.drawString(role.word(), x, 52);
            x += g.getFontMetrics().stringWidth(role.word()) + 18;
        }
        g.setColor(Palette.FAINT);
        g.drawString(
                "what was found, over " + grey.word() + (field.depth() > 1 ? " (brightest planes)" : ""), right, 52);
    }

    /** Channels of the left picture; nuclei last, as they are dim. */
    private List<ChannelRole> shown() {
        List<ChannelRole> order = List.of(
                ChannelRole.ACTIN,
                ChannelRole.LIFE_ACT,
                ChannelRole.MEMBRANE,
                ChannelRole.CELL_LABEL,
                ChannelRole.DII,
                ChannelRole.DONOR_MITOCHONDRIA,
                ChannelRole.MITOCHONDRIA,
                ChannelRole.LAMP1,
                ChannelRole.CX43,
                ChannelRole.JC1_MONOMER,
                ChannelRole.JC1_AGGREGATE,
                ChannelRole.CASPASE,
                ChannelRole.NUCLEI);
        return order.stream().filter(field::has).toList();
    }

    /** That of the role, or another where a role before it has the same: two channels in one colour cannot be told apart. */
    private int colour(ChannelRole role) {
        Set<Integer> taken = new LinkedHashSet<>();
        for (ChannelRole other : shown()) {
            int own = other.colourRgb();
            int chosen = taken.contains(own)
                    ? OTHER_COLOURS.stream()
                            .filter(colour -> !taken.contains(colour))
                            .findFirst()
                            .orElse(own)
                    : own;
            if (other == role) {
                return chosen;
            }
            taken.add(chosen);
        }
        return role.colourRgb();
    }

    private BufferedImage colours() throws MicrographProblem {
        float[][] rgb = new float[0][];
        int width = 1;
        int height = 1;
        for (ChannelRole role : shown()) {
            boolean bodies = GREY.contains(role) && role != ChannelRole.NUCLEI;
            Projection projection = bodies
                    ? Projection.of(field.volume(role, 0), BODY_GAMMA, BODY_DARK, 2)
                    : Projection.of(field.volume(role, 0), GAMMA, DARK, NOISE);
            width = projection.width();
            height = projection.height();
            rgb = rgb.length == 0 ? new float[3][width * height] : rgb;
            projection.addTo(rgb, colour(role), role == ChannelRole.NUCLEI ? 0.6 : bodies ? 0.8 : 1);
        }
        return Projection.picture(width, height, rgb);
    }

    private static BufferedImage greyPicture(Projection projection) {
        float[] shares = projection.shares();
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= 0.72f;
        }
        return Projection.picture(projection.width(), projection.height(), new float[][] {shares, shares, shares});
    }

    private void panel(
            Graphics2D page, BufferedImage picture, int left, int width, int height, double zoom, boolean found) {
        Graphics2D g = (Graphics2D) page.create(left, HEAD, width, height);
        g.drawImage(picture, 0, 0, width, height, null);
        if (found && field.voxelSize().isCalibrated()) {
            new FoundLayer(result, parameters, field.voxelSize(), g, zoom).draw();
        }
        bar(g, width, height, zoom);
        g.dispose();
    }

    private void bar(Graphics2D g, int width, int height, double zoom) {
        if (!field.voxelSize().isCalibrated()) {
            new Letters(g)
                    .write(
                            "no scale: the size of a pixel is not known",
                            width / 2.0,
                            height - 14,
                            Palette.WORDS,
                            Palette.TEXT);
            return;
        }
        ScaleBar.draw(g, width, height, zoom / field.voxelSize().xMicrometres());
    }

    private @Nullable SideViews sides(Volume grey) {
        NanotubeCount count = result.nanotubes();
        Cells cells = result.cells();
        return count == null || cells == null || count.nanotubes().isEmpty() || field.depth() == 1
                ? null
                : new SideViews(grey, count, cells);
    }
}
