package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.assay.nanotube.PointSpread;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.UserData;
import org.mitoferry.yaml.Problems;

/**
 * A field of the co-culture of the built-in study as the assay of nanotubes is given it, and what is true of it.
 *
 * @param actin photons
 * @param nuclei DNA, or null
 * @param donor MitoTracker Deep Red of the donors, or null
 * @param cells true labels of the cells
 * @param types of every label, at label less 1
 * @param nanotubes of every kind, as the truth of the microscope has them
 * @param bottomMicrometres height of the bottom of the dish over the first plane
 * @param spread of the channel of actin
 */
record NanotubeField(
        Volume actin,
        @Nullable Volume nuclei,
        @Nullable Volume donor,
        Labels cells,
        List<String> types,
        List<TrueNanotube> nanotubes,
        double bottomMicrometres,
        PointSpread spread) {

    private static final List<String> ALL_STAINS = List.of("phalloidin", "DAPI", "MitoTracker Deep Red");
    private static final List<String> ACTIN_ALONE = List.of("phalloidin");

    /** The co-culture in OGD at its end, fixed, on a patch of 0.4 mm. */
    static Culture culture(long seed, Crew crew) {
        return culture(seed, "0.4 mm x 0.4 mm", "120 cells/mm2", crew);
    }

    static Culture culture(long seed, String patch, String stroma, Crew crew) {
        return culture(seed, patch, stroma, crew, Observer.BLIND);
    }

    static Culture culture(long seed, String patch, String stroma, Crew crew, Observer observer) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        String text = org.mitoferry.protocol.BuiltInProtocols.read("solimando-2025")
                .replace("field: 1 mm x 1 mm", "field: " + patch)
                .replace("BMSC: {density: 120 cells/mm2}", "BMSC: {density: " + stroma + "}")
                .replace("seed: 3001", "seed: " + seed);
        Protocol protocol = laboratory.read("field", "field", text, List.of()).orThrow();
        Bench bench = Bench.start(
                new BenchJob(protocol, protocol.arm("Co-culture OGD"), 1, laboratory.catalogue()), crew, observer);
        while (bench.advance(600)) {}
        return bench.culture();
    }

    /** The field in the middle of the dish, in all three channels. */
    static NanotubeField whole(Culture culture, Setting setting, Crew crew) throws MicrographProblem {
        double x = culture.widthMicrometres() / 2;
        return at(culture, setting, ALL_STAINS, x, culture.heightMicrometres() / 2, crew);
    }

    /** The same field with actin alone: nuclei and donors are null. */
    static NanotubeField of(Culture culture, Setting setting, Crew crew) throws MicrographProblem {
        return at(culture, setting, culture.widthMicrometres() / 2, culture.heightMicrometres() / 2, crew);
    }

    /** Places in the dish of the middles of nanotubes above a diameter whose whole can be told in the field in the middle. */
    static List<double[]> middles(Culture culture, Setting setting, double leastMicrometres, Crew crew)
            throws MicrographProblem {
        FieldOfView field = setting.frame().at(culture.widthMicrometres() / 2, culture.heightMicrometres() / 2);
        return of(culture, setting, crew).resolvable().stream()
                .filter(one -> one.diameterMicrometres() > leastMicrometres && one.lengthMicrometres() < 25)
                .map(one -> new double[] {
                    field.leftMicrometres()
                            + (one.points().getFirst()[0] + one.points().getLast()[0]) / 2,
                    field.topMicrometres()
                            + (one.points().getFirst()[1] + one.points().getLast()[1]) / 2
                })
                .toList();
    }

    /** The field whose middle lies at a place of the dish, with actin alone. */
    static NanotubeField at(Culture culture, Setting setting, double xMicrometres, double yMicrometres, Crew crew)
            throws MicrographProblem {
        return at(culture, setting, ACTIN_ALONE, xMicrometres, yMicrometres, crew);
    }

    private static NanotubeField at(
            Culture culture, Setting setting, List<String> stains, double xMicrometres, double yMicrometres, Crew crew)
            throws MicrographProblem {
        Microscope microscope = Microscope.shipped();
        List<Channel> channels = microscope.channels(stains, culture);
        Shot shot = Shot.at(setting, channels, xMicrometres, yMicrometres, 1);
        Picture picture = microscope.take(culture, shot, crew);
        Truth truth = picture.truth();
        List<TrueNanotube> nanotubes = truth.nanotubes();
        var spread = setting.optics().objective().at(channels.getFirst().excitationNanometres());
        return new NanotubeField(
                picture.micrograph().volume(0, 0),
                stains.size() < 3 ? null : picture.micrograph().volume(1, 0),
                stains.size() < 3 ? null : picture.micrograph().volume(2, 0),
                labels(truth.cells().volume(0, 0), picture.scene().cells().length),
                Arrays.stream(picture.scene().cells())
                        .mapToObj(cell -> culture.profiles().name(culture.cells().type[cell]))
                        .toList(),
                nanotubes,
                -shot.field().lowestMicrometres(),
                new PointSpread(spread.lateralMicrometres(), spread.axialMicrometres()));
    }

    static Labels labels(Volume samples, int count) {
        int[][] planes = new int[samples.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = new int[samples.plane(z).length];
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = (int) samples.plane(z)[i];
            }
        }
        return new Labels(samples.width(), samples.height(), planes, count, samples.voxelSize());
    }

    /** Nanotubes that can be told from all others. */
    List<TrueNanotube> resolvable() {
        return nanotubes.stream().filter(TrueNanotube::resolvable).toList();
    }

    /** Nanotubes of which nobody can tell what they join, and free lines that look as if they joined cells. */
    List<TrueNanotube> doubtful() {
        return nanotubes.stream().filter(one -> !one.doubt().isEmpty()).toList();
    }

    static Joint joint(TrueNanotube one) {
        List<double[]> points = new ArrayList<>(one.points());
        double[][] c = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < 3; k++) {
                c[k][i] = points.get(i)[k];
            }
        }
        return new Joint(one.from(), one.to(), new Polyline(c[0], c[1], c[2]));
    }
}
