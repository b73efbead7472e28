package org.mitoferry.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.FieldRows;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.Kymograph;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.assay.nanotube.NanotubeTracks;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.table.Measurement;

/**
 * Nanotubes of a time-lapse: how long they live, and how fast what is in them moves.
 *
 * <p>Frames are dim and many, so those of some minutes are averaged: a <em>look</em>, in which cells and nanotubes are found anew, since cells
 * move. Cells that were given with the first frame stand for all looks, so then they must not move. A nanotube is followed by its line and by the kinds of
 * its cells. Only nanotubes that joined during the film have a
 * lifetime, since of those that were there at its beginning the long-lived ones are too many; what may have outlived the film is
 * {@link Measurement#CENSORED}. Speeds are read along the nanotubes of the first frame, up to that which crosses a third of the nanotube
 * from one frame to the next.
 */
final class TubeFilm {
    private static final double SECONDS_PER_MINUTE = 60;
    private static final double MARGIN_MICROMETRES = 1;
    private static final double STEP_MICROMETRES = 0.1;
    private static final int SPEED_STEPS = 100;
    private static final int FEWEST_FRAMES = 3;

    /** What moves in a channel, as classes of the rows. */
    private static final Map<ChannelRole, String[]> MOVING = new EnumMap<>(Map.of(
            ChannelRole.MITOCHONDRIA, new String[] {"mitochondrion"},
            ChannelRole.DONOR_MITOCHONDRIA, new String[] {"mitochondrion"},
            ChannelRole.LAMP1, new String[] {"vesicle", "lysosome"},
            ChannelRole.DII, new String[] {"vesicle"}));

    private final FieldChannels field;
    private final AssayParameters parameters;
    private final ChannelRole line;
    private final CellMap bodies;
    private final NanotubeCount first;
    private final Homes homes;
    private final List<String> groups;
    private final List<TubeKymograph> kymographs = new ArrayList<>();

    /** @param first the nanotubes of the first frame */
    TubeFilm(
            FieldChannels field,
            AssayParameters parameters,
            ChannelRole line,
            CellMap bodies,
            NanotubeCount first,
            Homes homes,
            List<String> groups) {
        this.field = field;
        this.parameters = parameters;
        this.line = line;
        this.bodies = bodies;
        this.first = first;
        this.homes = homes;
        this.groups = groups;
    }

    List<Measurement> rows() throws MicrographProblem {
        FieldRows rows = new FieldRows(field.view(), Battery.METHOD);
        if (!(field.frameIntervalSeconds() > 0)) {
            String why = "the time from frame to frame is not known";
            groups.forEach(group -> rows.add(group, "nanotubeLifetime_min", "min", Double.NaN, why));
            return rows.rows();
        }
        lifetimes(rows);
        for (ChannelRole role : MOVING.keySet()) {
            if (field.has(role) && role != line) {
                speeds(rows, role);
            }
        }
        return rows.rows();
    }

    /** Of the nanotubes of the first frame, channel by channel, after {@link #rows}; none of fewer than three frames. */
    List<TubeKymograph> kymographs() {
        return List.copyOf(kymographs);
    }

    private void lifetimes(FieldRows rows) throws MicrographProblem {
        TubeReading reading = parameters.tubes();
        double seconds = field.frameIntervalSeconds();
        int frames = Math.clamp(Math.round(reading.lookMinutes() * SECONDS_PER_MINUTE / seconds), 1, field.times());
        List<Ends> ends = new ArrayList<>();
        List<List<NanotubeScore.Joint>> calls = new ArrayList<>();
        List<List<Polyline>> lines = new ArrayList<>();
        for (int time = 0; time + frames <= field.times(); time += frames) {
            Volume light = mean(line, time, frames);
            CellMap cells = cells(time, frames, light);
            NanotubeCount count = NanotubeAssay.count(light, cells, parameters.optics(), parameters.nanotubes());
            calls.add(joints(count, cells, ends));
            lines.add(count.rejected().stream().map(Candidate::line).toList());
        }
        List<NanotubeTracks.Track> tracks = NanotubeTracks.of(
                calls, lines, seconds * frames, reading.followedWithinMicrometres(), reading.mostMissedLooks());
        for (String group : groups) {
            int joined = 0;
            for (int i = 0; i < tracks.size(); i++) {
                NanotubeTracks.Track track = tracks.get(i);
                Ends of = ends.get(track.firstCell());
                if (!track.startCensored() && of.group().equals(group)) {
                    joined++;
                    List<String> parts = new ArrayList<>(List.of("track " + (i + 1), of.kin()));
                    if (track.endCensored()) {
                        parts.add(Measurement.CENSORED);
                    }
                    double minutes = track.seconds() / SECONDS_PER_MINUTE;
                    rows.add(group, "nanotubeLifetime_min", "min", minutes, "", parts.toArray(String[]::new));
                }
            }
            if (joined == 0) {
                rows.add(group, "nanotubeLifetime_min", "min", Double.NaN, "no nanotube joined in that time");
            }
        }
    }

    /** The group of a nanotube and its class. */
    private record Ends(String group, String kin) {}

    /** Calls, for both cells of each the number of its ends among those that occur. */
    private List<NanotubeScore.Joint> joints(NanotubeCount count, CellMap cells, List<Ends> known) {
        Homes here =
                cells == bodies ? homes : new Homes(count.types(), Cells.of(cells, field.depth()), homes.roundType());
        List<NanotubeScore.Joint> joints = new ArrayList<>();
        for (Candidate call : count.nanotubes()) {
            Ends ends = new Ends(
                    here.of(call.firstCell(), call.secondCell()), here.kin(call.firstCell(), call.secondCell()));
            if (!known.contains(ends)) {
                known.add(ends);
            }
            int number = known.indexOf(ends);
            joints.add(new NanotubeScore.Joint(number, number, call.line()));
        }
        return joints;
    }

    /** The cells of a look; those of the first frame where they were given, or where dyes that lie in other channels sort them. */
    private CellMap cells(int time, int frames, Volume light) throws MicrographProblem {
        ChannelRole body = RoleChoice.first(field, RoleChoice.BODIES).orElseThrow();
        if (field.cells().isPresent() || field.has(ChannelRole.DII)) {
            return bodies;
        }
        Volume nuclei = field.has(ChannelRole.NUCLEI) ? mean(ChannelRole.NUCLEI, time, frames) : null;
        boolean dyed = field.has(ChannelRole.DONOR_MITOCHONDRIA);
        Volume donor = dyed ? mean(ChannelRole.DONOR_MITOCHONDRIA, time, frames) : null;
        Volume bodiesLight = body == line ? light : mean(body, time, frames);
        return CellBodies.find(bodiesLight, nuclei, donor, parameters.cells());
    }

    /** The mean of some frames. */
    private Volume mean(ChannelRole role, int from, int frames) throws MicrographProblem {
        Volume first = field.volume(role, from);
        if (frames == 1) {
            return first;
        }
        Volume mean = first.blankLike();
        for (int time = from; time < from + frames; time++) {
            Volume frame = time == from ? first : field.volume(role, time);
            for (int z = 0; z < mean.depth(); z++) {
                float[] to = mean.plane(z);
                float[] of = frame.plane(z);
                for (int i = 0; i < to.length; i++) {
                    to[i] += of[i] / frames;
                }
            }
        }
        return mean;
    }

    private void speeds(FieldRows rows, ChannelRole role) throws MicrographProblem {
        List<Candidate> tubes = first.nanotubes();
        List<List<Volume>> crops = new ArrayList<>();
        tubes.forEach(tube -> crops.add(new ArrayList<>()));
        for (int time = 0; time < field.times(); time++) {
            Volume whole = field.volume(role, time);
            for (int i = 0; i < tubes.size(); i++) {
                crops.get(i)
                        .add(Crop.round(tubes.get(i).line(), whole.voxelSize()).of(whole));
            }
        }
        for (int i = 0; i < tubes.size(); i++) {
            Candidate tube = tubes.get(i);
            List<String> parts = new ArrayList<>(List.of("nanotube " + (i + 1)));
            parts.addAll(List.of(MOVING.get(role)));
            rows.add(
                    homes.of(tube.firstCell(), tube.secondCell()),
                    "cargoSpeed_um_per_s",
                    "um/s",
                    field.times() < FEWEST_FRAMES ? Double.NaN : speed(i, role, crops.get(i)),
                    "nothing moves that the frames can follow",
                    parts.toArray(String[]::new));
        }
    }

    private double speed(int number, ChannelRole role, List<Volume> frames) {
        Polyline tube = first.nanotubes().get(number).line();
        double fastest = Math.min(
                parameters.tubes().fastestMicrometresPerSecond(),
                tube.lengthMicrometres() / 3 / field.frameIntervalSeconds());
        Polyline moved = Crop.round(tube, frames.getFirst().voxelSize()).within(tube);
        Kymograph light = Kymograph.of(frames, moved, STEP_MICROMETRES, field.frameIntervalSeconds());
        Kymograph.Speed speed = light.speed(fastest, fastest / SPEED_STEPS);
        double followed = speed.contrast() < parameters.tubes().leastSpeedContrast()
                ? Double.NaN
                : Math.abs(speed.micrometresPerSecond());
        kymographs.add(new TubeKymograph(
                number + 1, role, tube.lengthMicrometres(), followed, field.frameIntervalSeconds(), light));
        return followed;
    }

    /**
     * The surroundings of a line, so that not all frames need be held whole.
     *
     * @param firstX first column
     * @param firstY first row
     */
    private record Crop(int firstX, int firstY, int endX, int endY, VoxelSize size) {
        static Crop round(Polyline line, VoxelSize size) {
            double[] x = line.x().clone();
            double[] y = line.y().clone();
            java.util.Arrays.sort(x);
            java.util.Arrays.sort(y);
            return new Crop(
                    Math.max(0, (int) ((x[0] - MARGIN_MICROMETRES) / size.xMicrometres())),
                    Math.max(0, (int) ((y[0] - MARGIN_MICROMETRES) / size.yMicrometres())),
                    (int) Math.ceil((x[x.length - 1] + MARGIN_MICROMETRES) / size.xMicrometres()) + 1,
                    (int) Math.ceil((y[y.length - 1] + MARGIN_MICROMETRES) / size.yMicrometres()) + 1,
                    size);
        }

        Volume of(Volume whole) {
            int width = Math.min(whole.width(), endX) - firstX;
            int height = Math.min(whole.height(), endY) - firstY;
            Volume part = Volume.blank(width, height, whole.depth(), whole.voxelSize());
            for (int z = 0; z < whole.depth(); z++) {
                for (int y = 0; y < height; y++) {
                    int from = (firstY + y) * whole.width() + firstX;
                    System.arraycopy(whole.plane(z), from, part.plane(z), y * width, width);
                }
            }
            return part;
        }

        Polyline within(Polyline line) {
            double[] x = line.x().clone();
            double[] y = line.y().clone();
            for (int i = 0; i < x.length; i++) {
                x[i] -= firstX * size.xMicrometres();
                y[i] -= firstY * size.yMicrometres();
            }
            return new Polyline(x, y, line.z().clone());
        }
    }
}
