package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mitoferry.assay.nanotube.NanotubeAssay;
import org.mitoferry.assay.nanotube.NanotubeScore;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.assay.nanotube.NanotubeSettings;
import org.mitoferry.assay.nanotube.NanotubeTracks;
import org.mitoferry.assay.nanotube.NanotubeTracks.Track;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.protocol.Step;

/**
 * Lifetimes of nanotubes from a virtual time-lapse beside the true ones: {@code NanotubeFilm SEED FRAMES MINUTES
 * [SETTING]}, a frame every so many minutes of the time-lapse of the co-culture of the built-in study, setting {@code live} unless another is named,
 * true labels of cells. Not a test.
 */
final class NanotubeFilm implements Observer {

    private final Crew crew;
    private final int frames;
    private final int every;
    private final String setting;
    private final List<List<Joint>> calls = new ArrayList<>();
    private final List<List<Joint>> truths = new ArrayList<>();
    private final List<NanotubeScore> scores = new ArrayList<>();
    /** First and last frame of every true nanotube, by its birth id. */
    private final Map<Long, int[]> lives = new TreeMap<>();

    private int seen;

    private NanotubeFilm(Crew crew, int frames, int every, String setting) {
        this.setting = setting;
        this.crew = crew;
        this.frames = frames;
        this.every = every;
    }

    public static void main(String[] arguments) {
        int frames = Integer.parseInt(arguments[1]);
        int every = Integer.parseInt(arguments[2]);
        try (Crew crew = new Crew(2)) {
            NanotubeFilm film = new NanotubeFilm(crew, frames, every, arguments.length > 3 ? arguments[3] : "live");
            NanotubeField.culture(Long.parseLong(arguments[0]), "0.4 mm x 0.4 mm", "120 cells/mm2", crew, film);
            film.print();
        }
    }

    @Override
    public void image(Step.Image step, Culture culture, double minutes) {
        if (step.intervalSeconds() > 0 && calls.size() < frames && seen++ % every == 0) {
            try {
                look(culture);
            } catch (MicrographProblem problem) {
                throw new IllegalStateException(problem);
            }
        }
    }

    private void look(Culture culture) throws MicrographProblem {
        Microscope microscope = Microscope.shipped();
        Setting setting = microscope.equipment().setting(this.setting);
        List<Channel> channels = microscope.channels(List.of("LifeAct-GFP"), culture);
        Shot first = Shot.at(setting, channels, culture.widthMicrometres() / 2, culture.heightMicrometres() / 2, 1);
        Shot shot = new Shot(setting, channels, first.field(), 1, calls.size());
        Picture picture = microscope.take(culture, shot, crew);
        int[] slots = picture.scene().cells();
        int[] ids = new int[slots.length + 1];
        for (int i = 0; i < slots.length; i++) {
            ids[i + 1] = (int) culture.cells().birthId[slots[i]];
        }
        Labels cells = NanotubeField.labels(picture.truth().cells().volume(0, 0), slots.length);
        var spread = setting.optics().objective().at(channels.getFirst().excitationNanometres());
        List<Joint> called = NanotubeScore.calls(NanotubeAssay.count(
                        picture.micrograph().volume(0, 0),
                        cells,
                        List.of(),
                        new PointSpread(spread.lateralMicrometres(), spread.axialMicrometres()),
                        NanotubeSettings.defaults()))
                .stream()
                .map(one -> new Joint(ids[one.firstCell()], ids[one.secondCell()], one.line()))
                .toList();
        List<Joint> truth = new ArrayList<>();
        for (TrueNanotube one : picture.truth().nanotubes()) {
            if (one.resolvable()) {
                Joint joint = NanotubeField.joint(one);
                truth.add(new Joint(ids[joint.firstCell()], ids[joint.secondCell()], joint.line()));
                lives.computeIfAbsent(one.id(), _ -> new int[] {calls.size(), calls.size()})[1] = calls.size();
            }
        }
        scores.add(NanotubeScore.of(truth, called));
        calls.add(called);
        truths.add(truth);
    }

    private void print() {
        NanotubeScore all = NanotubeScore.together(scores);
        System.out.printf(
                Locale.ROOT, "frames %d, precision %.2f, recall %.2f%n", calls.size(), all.precision(), all.recall());
        System.out.println("| lives | tracks | censored | mean of what was seen, min |");
        print(
                "true, by birth",
                lives.values().stream()
                        .map(life -> new double[] {
                            (life[1] - life[0] + 1) * every, life[0] == 0 || life[1] == calls.size() - 1 ? 1 : 0
                        })
                        .toList());
        print("true lines, tracked", tracks(truths));
        print("called lines, tracked", tracks(calls));
    }

    private List<double[]> tracks(List<List<Joint>> lines) {
        List<Track> tracks = NanotubeTracks.of(lines, 60.0 * every, 1.5, 1);
        return tracks.stream()
                .map(track -> new double[] {track.seconds() / 60, track.startCensored() || track.endCensored() ? 1 : 0})
                .toList();
    }

    private static void print(String name, List<double[]> lives) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.2f |%n",
                name,
                lives.size(),
                lives.stream().mapToDouble(life -> life[1]).sum(),
                lives.stream().mapToDouble(life -> life[0]).average().orElse(Double.NaN));
    }

    @Override
    public void measure(Step.Measure step, Culture dish, double minutes) {}

    @Override
    public void trace(Culture dish, double minutes) {}
}
