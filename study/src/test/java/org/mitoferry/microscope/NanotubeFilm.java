package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mitoferry.assay.nanotube.Candidate;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeCount;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.assay.nanotube.NanotubeTracks;
import org.mitoferry.assay.nanotube.NanotubeTracks.Track;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.distribution.KaplanMeier;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.protocol.Step;

/**
 * Lifetimes of nanotubes from virtual time-lapses beside the true ones: {@code NanotubeFilm FIRST LAST LOOK MISSED [SETTING [FRAMES]]}, the time-lapse
 * of the co-culture of the built-in study for the seeds from a first to a last, true labels of cells, each LOOK the mean of so many frames (1 and
 * more) and tracks that go on over MISSED looks; setting {@code live} unless another is named. Not a test.
 */
final class NanotubeFilm implements Observer {

    private final Crew crew;
    private final int frames;
    private final int look;
    private final int missed;
    private final String setting;
    private final List<List<Joint>> calls = new ArrayList<>();
    private final List<List<Joint>> truths = new ArrayList<>();
    private final List<List<Polyline>> lines = new ArrayList<>();
    private final List<NanotubeScore> scores = new ArrayList<>();
    /** First and last frame of every true nanotube of the field, by its birth id; and of those that could be told for some time. */
    private final Map<Long, int[]> lives = new TreeMap<>();

    private final Map<Long, int[]> told = new TreeMap<>();
    private float[][] sum = new float[0][];
    private int frame;
    private double minutes;

    private NanotubeFilm(Crew crew, int frames, int look, int missed, String setting) {
        this.setting = setting;
        this.crew = crew;
        this.frames = frames;
        this.look = look;
        this.missed = missed;
    }

    public static void main(String[] arguments) {
        int look = Integer.parseInt(arguments[2]);
        int missed = Integer.parseInt(arguments[3]);
        String setting = arguments.length > 4 ? arguments[4] : "live";
        int frames = arguments.length > 5 ? Integer.parseInt(arguments[5]) : Integer.MAX_VALUE;
        List<NanotubeFilm> films = new ArrayList<>();
        try (Crew crew = new Crew(2)) {
            for (long seed = Long.parseLong(arguments[0]); seed <= Long.parseLong(arguments[1]); seed++) {
                NanotubeFilm film = new NanotubeFilm(crew, frames, look, missed, setting);
                NanotubeField.culture(seed, "0.4 mm x 0.4 mm", "120 cells/mm2", crew, film);
                films.add(film);
                print("seed " + seed, List.of(film));
            }
        }
        print("all", films);
    }

    @Override
    public void image(Step.Image step, Culture culture, double minutes) {
        if (step.intervalSeconds() > 0 && frame < frames) {
            try {
                look(culture);
            } catch (MicrographProblem problem) {
                throw new IllegalStateException(problem);
            }
            this.minutes = step.intervalSeconds() / 60;
            frame++;
        }
    }

    private void look(Culture culture) throws MicrographProblem {
        Microscope microscope = Microscope.shipped();
        Setting setting = microscope.equipment().setting(this.setting);
        List<Channel> channels = microscope.channels(List.of("LifeAct-GFP"), culture);
        Shot first = Shot.at(setting, channels, culture.widthMicrometres() / 2, culture.heightMicrometres() / 2, 1);
        Shot shot = new Shot(setting, channels, first.field(), 1, frame);
        Picture picture = microscope.take(culture, shot, crew);
        Volume actin = picture.micrograph().volume(0, 0);
        add(actin);
        Truth shown = picture.truth();
        List<TrueNanotube> nanotubes = shown.nanotubes().stream()
                .filter(one -> one.kind().equals("nanotube"))
                .toList();
        for (TrueNanotube one : nanotubes) {
            lives.computeIfAbsent(one.id(), _ -> new int[] {frame, frame})[1] = frame;
            if (one.resolvable()) {
                told.put(one.id(), lives.get(one.id()));
            }
        }
        if (frame % look == look - 1) {
            int[] slots = picture.scene().cells();
            int[] ids = new int[slots.length + 1];
            for (int i = 0; i < slots.length; i++) {
                ids[i + 1] = (int) culture.cells().birthId[slots[i]];
            }
            Labels cells = NanotubeField.labels(shown.cells().volume(0, 0), slots.length);
            var spread = setting.optics().objective().at(channels.getFirst().excitationNanometres());
            PointSpread blur = new PointSpread(spread.lateralMicrometres(), spread.axialMicrometres());
            count(new Volume(actin.width(), actin.height(), sum, actin.voxelSize()), cells, blur, ids, nanotubes);
            sum = new float[0][];
        }
    }

    private void add(Volume frame) {
        if (sum.length == 0) {
            sum = new float[frame.depth()][frame.width() * frame.height()];
        }
        for (int z = 0; z < sum.length; z++) {
            for (int i = 0; i < sum[z].length; i++) {
                sum[z][i] += frame.plane(z)[i] / look;
            }
        }
    }

    private void count(Volume mean, Labels cells, PointSpread blur, int[] ids, List<TrueNanotube> nanotubes) {
        NanotubeCount count = NanotubeAssay.count(mean, cells, List.of(), blur, NanotubeSettings.defaults());
        lines.add(count.rejected().stream().map(Candidate::line).toList());
        List<Joint> called = NanotubeScore.calls(count).stream()
                .map(one -> new Joint(ids[one.firstCell()], ids[one.secondCell()], one.line()))
                .toList();
        List<Joint> truth = nanotubes.stream()
                .filter(TrueNanotube::resolvable)
                .map(NanotubeField::joint)
                .map(joint -> new Joint(ids[joint.firstCell()], ids[joint.secondCell()], joint.line()))
                .toList();
        scores.add(NanotubeScore.of(truth, called));
        calls.add(called);
        truths.add(truth);
    }

    private static void print(String name, List<NanotubeFilm> films) {
        NanotubeScore all = NanotubeScore.together(
                films.stream().flatMap(film -> film.scores.stream()).toList());
        System.out.printf(
                Locale.ROOT, "%s: in a look precision %.2f, recall %.2f%n", name, all.precision(), all.recall());
        System.out.println("| lives of those that joined in the film | number | censored | median, min |");
        row(
                "true, all of the field",
                films.stream().flatMap(film -> film.lives(film.lives)).toList());
        row(
                "true, those that could be told",
                films.stream().flatMap(film -> film.lives(film.told)).toList());
        row(
                "lines that could be told, tracked",
                films.stream().flatMap(film -> film.tracks(film.truths, false)).toList());
        row(
                "called, tracked by calls alone",
                films.stream().flatMap(film -> film.tracks(film.calls, false)).toList());
        row(
                "called, tracked",
                films.stream().flatMap(film -> film.tracks(film.calls, true)).toList());
    }

    private Stream<double[]> lives(Map<Long, int[]> of) {
        return of.values().stream().filter(life -> life[0] > 0).map(life ->
                new double[] {(life[1] - life[0] + 1) * minutes, life[1] < frame - 1 ? 1 : 0});
    }

    private Stream<double[]> tracks(List<List<Joint>> joints, boolean held) {
        List<List<Polyline>> rest =
                held ? lines : joints.stream().map(_ -> List.<Polyline>of()).toList();
        List<Track> tracks = NanotubeTracks.of(joints, rest, 60 * minutes * look, 1.5, missed);
        return tracks.stream().filter(track -> !track.startCensored()).map(track ->
                new double[] {track.seconds() / 60, track.endCensored() ? 0 : 1});
    }

    private static void row(String name, List<double[]> lives) {
        boolean[] ended = new boolean[lives.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = lives.get(i)[1] > 0;
        }
        double[] durations = lives.stream().mapToDouble(life -> life[0]).toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %s%n",
                name,
                lives.size(),
                lives.stream().filter(life -> life[1] == 0).count(),
                durations.length == 0
                        ? Double.NaN
                        : KaplanMeier.of(durations, ended).median(),
                Arrays.toString(Arrays.stream(durations).sorted().toArray()));
    }

    @Override
    public void measure(Step.Measure step, Culture dish, double minutes) {}

    @Override
    public void trace(Culture dish, double minutes) {}
}
