package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.image.Ridges;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.segmentation.Cell;
import org.mitoferry.segmentation.CellMap;

/**
 * Counts and measures nanotubes in a stack of F-actin (or membrane).
 *
 * <p><b>Definition.</b> A nanotube is a thin line that joins two different cells, hovers over the substrate on its way, has signal all
 * along, is neither a filopodium (one free end), nor a retraction fibre (on the substrate), nor a division bridge (a midbody: short, with a bulge in
 * its middle; nuclei are not looked at).
 * After M. Dupont and others, Front. Immunol. 9:43 (2018) and the nomenclature of D. Cordero Cervantes and C. Zurzolo, EMBO J. 40:e105789
 * (2021); open ends and cargo cannot be told from actin.
 *
 * <p><b>Method.</b> Bodies and a guard zone round them are replaced by background ({@link Surroundings}). Bright lines are found in three
 * dimensions by their Hessian (Y. Sato and others, Med. Image Anal. 2:143, 1998); the threshold is a multiple of the noise of a second
 * derivative, measured in the same picture. From their strongest places lines are followed to both sides by the straight ray ahead along
 * which the ridge is strongest in the mean ({@link Fan}), so a dim line is told by a micrometre and a half of it, and a line goes straight on at
 * crossings, over gaps and past bodies ({@link Tracing}; like tractography, P. Basser and others, Magn. Reson. Med. 44:625, 2000). Cells at both
 * ends are those of E. Hodneland and others, Cytometry A 69:961 (2006), in space instead of planes. Every line is set onto the middle
 * of its tube ({@link Centring}), ended at the outlines of the cells to which light leads from its ends
 * ({@link Roots}, {@link Ends}), measured and then judged by the limits of
 * {@link NanotubeSettings}. Whatever is not counted is given back with a {@link Rejection}.
 *
 * <p><b>Units.</b> Micrometres and the intensity of the picture. Heights are counted from the {@link Substrate}. Diameters come from a
 * cylinder convolved with the stated {@link PointSpread}.
 *
 * <p><b>Fails.</b> Cells that were segmented as one hide the tubes between them, a cell that was cut in two grows short ones; where cells lie
 * upon each other a tube goes to the one that has the label there; with labels of one plane, what crosses the shadow of a cell is not seen
 * there. A thin process with a free tip within the guard zone of another cell (a micrometre above it, half of one beside it) may read as a
 * nanotube; one that lies over its own cell for more than 6 micrometres is lost. At a crossing with a brighter line, or behind a round cell, a
 * tube may be lost or cut. Two tubes that end within half a micrometre
 * of each other count once. A stretch of stress fibre outside the labels may be called. In a single plane nothing is known of heights,
 * so retraction fibres and thin feet of spread cells are counted: a single plane or a projection overestimates, in crowded fields by much.
 * Lines in a dense row, less than a micrometre apart, darken each other's surroundings and are often rejected for gaps.
 *
 * <p><b>Measured</b> on virtual micrographs and on drawn fields: page {@code docs/nanotubes.md} has the figures and the commands. None of it was
 * measured on annotated real nanotubes; there were none.
 */
public final class NanotubeAssay {
    private static final double BESIDE_BODIES = 1;
    /** Light of dimmer lines is averaged over a longer window, until it is so many times its noise. */
    private static final double SURE = 6;

    private static final double WIDEST = 2;
    private static final double AT_END = 1.4;
    private static final double END_WINDOW = 0.7;
    /** What the course of a line is unsure by makes a short one look bent. */
    private static final double UNSURE_DETOUR = 0.5;

    private static final double WINDOW = 0.6;

    /** Of dimmer lines the width across is not known, and a free end next to a body looks as if it held there. */
    private static final double DIM = 8;

    /** With a worse fit the width of a dim line is not known; with a much worse one it is no line. */
    private static final double SURE_FIT = 0.8;

    private static final double LEAST_FIT = 0.4;

    private static final Set<Rejection> FOR_ITS_END =
            EnumSet.of(Rejection.SHARP_TURN, Rejection.TOO_TORTUOUS, Rejection.GAP);

    /** So far from its end a line that is dim there may be led off its light. */
    private static final double LED_OFF = 1.5;

    private static final double LEAST_ROOT = 0.55;
    private static final double LEAST_ROOT_OF_BRIGHT = 0.3;
    /** Degrees by which the turn of a line may be larger that goes on beyond another. */
    private static final double MOST_MORE_TURN = 10;

    private final Surroundings surroundings;
    private final Volume actin;
    private final PointSpread spread;
    private final NanotubeSettings settings;
    private final Substrate substrate;

    private NanotubeAssay(Surroundings surroundings, PointSpread spread, NanotubeSettings settings) {
        this.surroundings = surroundings;
        this.actin = surroundings.actin;
        this.spread = spread;
        this.settings = settings;
        this.substrate = Substrate.of(actin, surroundings.bodies, spread);
    }

    /**
     * @param actin calibrated; in photons or any other unit
     * @param bodies cells from 1 to their count, on the grid of the picture or on one plane of it; without thin protrusions
     * @param types name of the type of every label, that of label l at l - 1; or empty
     * @throws org.mitoferry.micrograph.Uncalibrated when the size of voxels is not known
     * @throws IllegalArgumentException when forms or numbers do not agree
     */
    public static NanotubeCount count(
            Volume actin, Labels bodies, List<String> types, PointSpread spread, NanotubeSettings settings) {
        if (!types.isEmpty() && types.size() != bodies.count()) {
            throw new IllegalArgumentException(types.size() + " types for " + bodies.count() + " cells");
        }
        Surroundings surroundings = Surroundings.of(actin, bodies, settings);
        NanotubeAssay assay = new NanotubeAssay(surroundings, spread, settings);
        List<Candidate> judged = assay.judged(assay.ways());
        return new NanotubeCount(
                bodies.count(),
                types,
                judged.stream().filter(Candidate::isNanotube).toList(),
                judged.stream().filter(candidate -> !candidate.isNanotube()).toList(),
                assay.substrate);
    }

    /** The same with the cells that a segmentation found. */
    public static NanotubeCount count(Volume actin, CellMap cells, PointSpread spread, NanotubeSettings settings) {
        return count(
                actin, cells.labels(), cells.cells().stream().map(Cell::type).toList(), spread, settings);
    }

    private List<Way> ways() {
        double unit = surroundings.noiseOfSecondDerivative(settings);
        Ridges.Scale scale =
                new Ridges.Scale(settings.scaleLateralMicrometres(), surroundings.scaleAxialMicrometres(settings));
        Volume between = surroundings.withoutBodies(3 * settings.scaleLateralMicrometres());
        Volume strength = Ridges.strength(between, scale, unit);
        List<Way> ways = Tracing.of(strength, surroundings, settings, unit);
        ways.addAll(Joining.of(ways, surroundings, settings.joinedGapMicrometres()));
        return ways;
    }

    private List<Candidate> judged(List<Way> ways) {
        Candidate[] candidates = new Candidate[ways.size()];
        IntStream.range(0, candidates.length).parallel().forEach(i -> candidates[i] = judged(ways.get(i)));
        Integer[] order = IntStream.range(0, candidates.length).boxed().toArray(Integer[]::new);
        java.util.Arrays.sort(order, Comparator.comparingDouble(i -> badness(ways.get(i), candidates[i])));
        List<Polyline> taken = taken(candidates, order);
        List<Candidate> rest = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean part =
                    candidate.rejection() == Rejection.ONE_FREE_END || candidate.rejection() == Rejection.NO_CELL;
            if (!part || taken.stream().noneMatch(line -> Lines.shareWithin(candidate.line(), line, 0.5) > 0.6)) {
                rest.add(candidate);
            }
        }
        return loops(rest);
    }

    /** Of those that share a line the better stays; or the one that goes on as straight where the other has ended. */
    private static List<Polyline> taken(Candidate[] candidates, Integer[] order) {
        List<Integer> taken = new ArrayList<>();
        for (int i : order) {
            if (!candidates[i].isNanotube()) {
                continue;
            }
            Polyline line = candidates[i].line();
            int[] shared = taken.stream()
                    .filter(other -> Lines.shareWithin(line, candidates[other].line(), 0.5) > 0.4)
                    .mapToInt(Integer::intValue)
                    .toArray();
            if (shared.length == 1 && goesOn(candidates[i], candidates[shared[0]])) {
                candidates[shared[0]] = candidates[shared[0]].rejectedAs(Rejection.SHARED_WAY);
                taken.set(taken.indexOf(shared[0]), i);
            } else if (shared.length > 0) {
                candidates[i] = candidates[i].rejectedAs(Rejection.SHARED_WAY);
            } else {
                taken.add(i);
            }
        }
        return taken.stream().map(i -> candidates[i].line()).toList();
    }

    /** Whether a line holds all of another and goes on without a turn. */
    private static boolean goesOn(Candidate candidate, Candidate shorter) {
        return candidate.measures().lengthMicrometres() > shorter.measures().lengthMicrometres() + 1
                && candidate.measures().sharpestTurnDegrees()
                        < shorter.measures().sharpestTurnDegrees() + MOST_MORE_TURN
                && Lines.shareWithin(shorter.line(), candidate.line(), 0.5) > 0.9;
    }

    /** Of two ways that share a line the brighter and straighter is better. */
    private static double badness(Way way, Candidate candidate) {
        double turn = candidate.measures().sharpestTurnDegrees() / 60;
        return way.costPerMicrometre()
                * (1 + turn * turn)
                * candidate.measures().tortuosity();
    }

    /** Two free ends of one cell that meet are a loop. */
    private static List<Candidate> loops(List<Candidate> candidates) {
        List<Candidate> out = new ArrayList<>(candidates);
        for (int i = 0; i < out.size(); i++) {
            for (int j = 0; j < out.size(); j++) {
                Candidate a = out.get(i);
                Candidate b = out.get(j);
                if (i != j
                        && a.firstCell() != 0
                        && a.firstCell() == b.firstCell()
                        && a.secondCell() == 0
                        && b.secondCell() == 0
                        && a.rejection() == Rejection.ONE_FREE_END
                        && isLoop(a.line(), b.line())) {
                    out.set(i, a.rejectedAs(Rejection.SAME_CELL));
                }
            }
        }
        return out;
    }

    /** Their free ends meet, and they begin at different places. */
    private static boolean isLoop(Polyline a, Polyline b) {
        int i = a.size() - 1;
        int j = b.size() - 1;
        double ends = Math.hypot(Math.hypot(a.x()[i] - b.x()[j], a.y()[i] - b.y()[j]), a.z()[i] - b.z()[j]);
        double roots = Math.hypot(Math.hypot(a.x()[0] - b.x()[0], a.y()[0] - b.y()[0]), a.z()[0] - b.z()[0]);
        return ends < 1 && roots > 2 && Lines.shareWithin(a, b, 1) < 0.5;
    }

    /** A bent line, or one with a gap, may have been led off its light at an end: it is tried with the end to which light leads. */
    private Candidate judged(Way way) {
        Candidate met = held(way);
        if (met.isNanotube() || way.second() == 0 || !FOR_ITS_END.contains(met.rejection())) {
            return met;
        }
        for (boolean last : new boolean[] {true, false}) {
            Way turned = last ? way : way.reversed();
            Roots.Root root =
                    Roots.before(turned, LED_OFF, surroundings, met.measures().contrast());
            if (root != null && root.evidence() >= LEAST_ROOT) {
                Way other = new Way(
                        turned.first(), root.cell(), root.line(), way.costPerMicrometre(), way.atEdge(), way.merged());
                Candidate again = held(last ? other : other.reversed());
                if (again.isNanotube()) {
                    return again;
                }
            }
        }
        return met;
    }

    /** Judged with the cells to which light leads at its ends. */
    private Candidate held(Way way) {
        Candidate met = withCells(way);
        if (!met.isNanotube()) {
            return met;
        }
        TubeMeasures m = met.measures();
        boolean dim = m.contrastSignificance() < DIM;
        double width = dim ? 0 : m.rawFwhmMicrometres();
        double least = dim ? LEAST_ROOT : LEAST_ROOT_OF_BRIGHT;
        Way last = Roots.held(way, surroundings, m.contrast(), width, least);
        Way both = last == null ? null : Roots.held(last.reversed(), surroundings, m.contrast(), width, least);
        if (both == null) {
            return met.rejectedAs(Rejection.ONE_FREE_END);
        }
        if (both.second() == way.first() && both.first() == way.second()) {
            return met;
        }
        Candidate other = withCells(both.reversed());
        return other.isNanotube() ? other : met;
    }

    private Candidate withCells(Way way) {
        Polyline centre = Centring.of(way.line(), actin, spread, settings.smoothingMicrometres());
        Polyline line = Ends.atOutlines(centre, way, surroundings, settings);
        CrossSection section = CrossSection.of(actin, line, BESIDE_BODIES);
        TubeMeasures measures = measures(line, section, way.second() == 0 ? Double.NaN : atEnds(centre, way.line()));
        Rejection rejection = rejection(way, measures);
        if (rejection == null && Ends.runsOn(centre, way, surroundings)) {
            rejection = Rejection.ONE_FREE_END;
        }
        if (rejection == null) {
            measures = measures.withDiameter(section.cylinderDiameter(spread), spread.lateralFwhmMicrometres());
            rejection = byDiameter(measures);
        }
        return new Candidate(way.first(), way.second(), line, measures, rejection);
    }

    private TubeMeasures measures(Polyline line, CrossSection section, double atEnds) {
        double length = line.lengthMicrometres();
        Brightness brightness = Brightness.of(line, surroundings, WINDOW);
        double window = WINDOW;
        if (brightness.significance() < SURE) {
            double more = SURE / Math.max(1e-9, brightness.significance());
            window = Math.min(WIDEST, WINDOW * more * more);
            brightness = Brightness.of(line, surroundings, window);
        }
        double darkest = brightness.darkest(settings.longestGapMicrometres() * Math.max(1, window / WINDOW));
        double[] width = section.gaussianWidth(surroundings.noise);
        double lateral = spread.lateralFwhmMicrometres();
        double[] heights = heights(line);
        return new TubeMeasures(
                length,
                length / Math.max(1e-9, line.endToEndMicrometres()),
                Lines.sharpestTurnDegrees(line, settings.turnSpanMicrometres()),
                width[0],
                width[1],
                Double.NaN,
                false,
                Math.sqrt(Math.max(0, width[0] * width[0] - lateral * lateral)),
                heights.length == 0 ? Double.NaN : heights[heights.length / 2],
                heights.length == 0 ? Double.NaN : heights[heights.length / 20],
                brightness.median(),
                brightness.significance(),
                darkest,
                brightness.bulge(),
                atEnds);
    }

    /** Roots bend, so smoothing may have taken the line off them: of both lines the one that has more light counts. */
    private double atEnds(Polyline centre, Polyline rough) {
        Brightness one = Brightness.of(centre, surroundings, WINDOW);
        Brightness other = Brightness.of(rough, surroundings, WINDOW);
        double first = Math.max(one.atEnd(false, AT_END, END_WINDOW), other.atEnd(false, AT_END, END_WINDOW));
        double last = Math.max(one.atEnd(true, AT_END, END_WINDOW), other.atEnd(true, AT_END, END_WINDOW));
        return Math.min(first, last);
    }

    /** Heights over the substrate of the middle four fifths of a line, in rising order; none when the substrate is not known. */
    private double[] heights(Polyline line) {
        if (!substrate.isKnown()) {
            return new double[0];
        }
        Polyline even = line.resampled(0.1);
        int trim = even.size() / 10;
        return IntStream.range(trim, even.size() - trim)
                .mapToDouble(i -> even.z()[i] - substrate.heightMicrometres())
                .sorted()
                .toArray();
    }

    private @Nullable Rejection rejection(Way way, TubeMeasures m) {
        if (way.first() != 0 && way.first() == way.second()) {
            return Rejection.SAME_CELL;
        }
        if (way.second() == 0) {
            return way.atEdge()
                    ? Rejection.LEAVES_PICTURE
                    : way.first() == 0 ? Rejection.NO_CELL : Rejection.ONE_FREE_END;
        }
        if (m.lengthMicrometres() < settings.leastLengthMicrometres()) {
            return Rejection.TOO_SHORT;
        }
        if (m.lengthMicrometres() > settings.mostLengthMicrometres()) {
            return Rejection.TOO_LONG;
        }
        if (m.endContrastRatio() < settings.leastEndContrastRatio()) {
            return Rejection.ONE_FREE_END;
        }
        if (m.darkestRatio() < settings.gapShare()) {
            return Rejection.GAP;
        }
        if (m.contrastSignificance() < settings.leastContrastSignificance()) {
            return Rejection.TOO_DIM;
        }
        if (m.hoverMicrometres() < settings.leastHeightMicrometres()) {
            return Rejection.ON_SUBSTRATE;
        }
        if (m.sharpestTurnDegrees() > settings.sharpestTurnDegrees()) {
            return Rejection.SHARP_TURN;
        }
        double detour = m.lengthMicrometres() * (1 - 1 / m.tortuosity());
        if (m.tortuosity() > settings.mostTortuosity() && detour > UNSURE_DETOUR) {
            return Rejection.TOO_TORTUOUS;
        }
        return m.bulgeRatio() > settings.midbodyRatio() && m.lengthMicrometres() <= settings.mostBridgeMicrometres()
                ? Rejection.DIVISION_BRIDGE
                : null;
    }

    private @Nullable Rejection byDiameter(TubeMeasures m) {
        if (m.contrastSignificance() < DIM && m.widthFit() >= LEAST_FIT && m.widthFit() < SURE_FIT) {
            return null;
        }
        if (m.lengthMicrometres() < settings.leastAspect() * m.diameterMicrometres()) {
            return Rejection.TOO_SHORT;
        }
        if (m.diameterMicrometres() > settings.mostDiameterMicrometres()) {
            return Rejection.TOO_WIDE;
        }
        boolean resolved = m.diameterMicrometres() > 2 * spread.lateralFwhmMicrometres();
        return resolved && m.widthFit() < settings.leastWidthFit() ? Rejection.NO_TUBE : null;
    }
}
