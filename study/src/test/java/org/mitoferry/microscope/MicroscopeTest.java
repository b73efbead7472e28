package org.mitoferry.microscope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.assay.Lamp1Contact;
import org.mitoferry.assay.MitochondriaTransfer;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.microscope.scene.PlacedBody;
import org.mitoferry.microscope.scene.PlacedMitochondrion;
import org.mitoferry.microscope.scene.PlacedTube;
import org.mitoferry.microscope.scene.Scene;

class MicroscopeTest {

    /** Full width at half maximum over the standard deviation of a Gaussian. */
    private static final double FWHM = 2 * Math.sqrt(2 * Math.log(2));

    private static final Microscope MICROSCOPE = Microscope.shipped();

    private static Setting setting(String name, int pixels, double pixelMicrometres) {
        return MICROSCOPE.equipment().setting(name).withPixels(pixels, pixelMicrometres);
    }

    private static Picture take(
            Culture culture, Setting setting, List<String> stains, double x, double y, int threads) {
        try (Crew crew = new Crew(threads)) {
            return MICROSCOPE.take(culture, Shot.at(setting, MICROSCOPE.channels(stains, culture), x, y, 1), crew);
        }
    }

    private static float[][] planes(Picture picture, int channel) throws MicrographProblem {
        return picture.micrograph().volume(channel, 0).planes();
    }

    @Test
    void an_empty_dish_shows_the_background_and_nothing_else() throws MicrographProblem {
        MicroscopeDish dish = new MicroscopeDish();
        Picture picture =
                take(dish.culture, setting(Equipment.NORMAL_SIGNAL, 128, 0.16), List.of("phalloidin"), 100, 100, 1);
        double sum = 0;
        for (float[] plane : planes(picture, 0)) {
            for (float counts : plane) {
                sum += counts;
            }
        }
        assertEquals(100 + 8 * 8, sum / (128 * 128 * 30), 0.3);
        assertTrue(picture.truth().nanotubes().isEmpty());
        assertEquals(1, TrueObjects.csv(picture.truth()).lines().count());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threads_do_not_change_a_bit(int threads) throws MicrographProblem {
        MicroscopeDish dish = new MicroscopeDish();
        dish.stroma(100, 100);
        dish.cell(MicroscopeDish.MYELOMA, 112, 100);
        Setting setting = setting(Equipment.NORMAL_SIGNAL, 160, 0.16);
        List<String> stains = List.of("phalloidin", "anti-Lamp1");

        Picture alone = take(dish.culture, setting, stains, 105, 100, 1);
        Picture shared = take(dish.culture, setting, stains, 105, 100, threads);

        for (int c = 0; c < 2; c++) {
            for (int k = 0; k < 30; k++) {
                assertArrayEquals(planes(alone, c)[k], planes(shared, c)[k]);
            }
        }
    }

    @Test
    void a_nanotube_shows_the_photons_that_the_setting_names() throws MicrographProblem {
        MicroscopeDish dish = new MicroscopeDish();
        int one = dish.cell(MicroscopeDish.MYELOMA, 80, 100);
        int other = dish.cell(MicroscopeDish.MYELOMA, 120, 100);
        dish.nanotube(one, other, new double[] {87, 100, 5.6}, new double[] {113, 100, 5.6}, 0.15);
        Setting setting = setting("noise-free", 128, 0.16);
        Picture picture = take(dish.culture, setting, List.of("phalloidin"), 100, 100, 1);
        double perMicrometre = 0;
        for (float[] plane : planes(picture, 0)) {
            for (int y = 48; y < 80; y++) {
                for (int x = 48; x < 80; x++) {
                    perMicrometre += plane[y * 128 + x] / 32 * 0.16 * 0.4;
                }
            }
        }
        // Ten counts a photon. A section is a Gaussian as wide and high as the point spread function and the tube,
        // which gives the sum
        // over it for twelve photons in its middle; that sum does not depend on where voxels lie, as their brightest
        // does.
        double wide = Math.sqrt(square(0.23 / FWHM) + square(0.15 / 4));
        double high = Math.sqrt(square(0.65 / FWHM) + square(0.15 / 4));
        double section = 2 * Math.PI * wide * high;
        assertEquals(10 * 12, perMicrometre / section, 0.02 * 120);
    }

    @Test
    void the_truth_of_a_nanotube_is_its_state_in_the_frame_of_the_stack() {
        MicroscopeDish dish = new MicroscopeDish();
        int one = dish.stroma(60, 100);
        int other = dish.stroma(140, 100);
        dish.nanotube(one, other, new double[] {60, 112, 3}, new double[] {140, 111, 4}, 0.9);
        Setting setting = setting(Equipment.NORMAL_SIGNAL, 1024, 0.16).withDecoys(false);
        Truth truth =
                take(dish.culture, setting, List.of("phalloidin"), 100, 100, 2).truth();

        TrueNanotube tube = truth.nanotubes().getFirst();

        double half = 1023 * 0.16 / 2;
        assertEquals("nanotube", tube.kind());
        assertEquals("large", tube.nanotubeClass());
        assertEquals(List.of(1, 2), List.of(tube.from(), tube.to()));
        assertArrayEquals(
                new double[] {60 - 100 + half, 12 + half, 3.8}, tube.points().getFirst(), 1e-9);
        assertArrayEquals(
                new double[] {140 - 100 + half, 11 + half, 4.8}, tube.points().getLast(), 1e-9);
        assertTrue(tube.withinStack());
        assertTrue(tube.homotypic());
        assertEquals(Math.sqrt(80 * 80 + 1 + 1), tube.lengthMicrometres(), 1e-9);
    }

    @Test
    void a_lysosome_is_at_every_mitochondrion_that_is_touched() {
        MicroscopeDish dish = new MicroscopeDish();
        int host = dish.stroma(100, 100);
        for (int n = 0; n < 4; n++) {
            dish.foreign(host, 1.2, ForeignMitochondria.TOUCHED);
        }
        Scene scene = sceneOfLamp1(dish);
        assertEquals(4, scene.foreignMitochondria().size());
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            assertTrue(nearestLysosome(scene, one) < 0.12);
        }
    }

    @Test
    void lysosomes_without_a_task_lie_where_they_would_without_foreign_mitochondria() {
        MicroscopeDish empty = new MicroscopeDish();
        int alone = empty.stroma(100, 100);
        empty.culture.cells().lysosomes[alone] = 75;
        MicroscopeDish dish = new MicroscopeDish();
        int host = dish.stroma(100, 100);
        dish.culture.cells().lysosomes[host] = 75;
        for (int n = 0; n < 8; n++) {
            dish.foreign(host, 1.2, ForeignMitochondria.ALONE);
        }
        assertEquals(8, sceneOfLamp1(dish).foreignMitochondria().size());
        assertTrue(sceneOfLamp1(dish).lysosomes().size() > 200);
        assertEquals(sceneOfLamp1(empty).lysosomes(), sceneOfLamp1(dish).lysosomes());
    }

    private static Scene sceneOfLamp1(MicroscopeDish dish) {
        return take(dish.culture, setting(Equipment.NORMAL_SIGNAL, 400, 0.16), List.of("anti-Lamp1"), 100, 100, 1)
                .scene();
    }

    /** From surface to surface. */
    private static double nearestLysosome(Scene scene, PlacedMitochondrion one) {
        double nearest = Double.POSITIVE_INFINITY;
        double[] p = one.path();
        for (PlacedBody body : scene.lysosomes()) {
            if (body.kind() == PlacedBody.Kind.LYSOSOME_IN_CONTACT && body.id() != one.id()) {
                continue;
            }
            for (int i = 0; i < p.length; i += 3) {
                double distance =
                        Math.sqrt(square(body.x() - p[i]) + square(body.y() - p[i + 1]) + square(body.z() - p[i + 2]));
                nearest = Math.min(nearest, distance - body.radius() - one.radius());
            }
        }
        return nearest;
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void without_capture_in_the_dish_lamp1_meets_foreign_mitochondria_by_chance_alone() throws MicrographProblem {
        String off = "- override: {BMSC.lysosomeEncounter: 0 /min, BMSC.nanotubeEncounter: 0 /min}";
        Lamp1Contact.Result with = lamp1Contact(MicroscopeDish.lived(16, ""));
        Lamp1Contact.Result without = lamp1Contact(MicroscopeDish.lived(16, off));
        assertTrue(without.mitochondria() > 30, without.mitochondria() + " mitochondria");
        assertTrue(with.enrichment() > 3, "with capture " + with.enrichment());
        assertEquals(1, without.enrichment(), 0.35);
    }

    /** What the assay finds without noise, in the true cells. */
    private static Lamp1Contact.Result lamp1Contact(Culture culture) throws MicrographProblem {
        Picture picture = take(
                culture, setting("noise-free", 1024, 0.16), List.of("anti-Lamp1", "MitoTracker Deep Red"), 100, 100, 2);
        Volume labels = picture.truth().cells().volume(0, 0);
        Volume nuclei = picture.truth().nuclei().volume(0, 0);
        int[][] planes = new int[labels.depth()][labels.width() * labels.height()];
        for (int k = 0; k < planes.length; k++) {
            for (int i = 0; i < planes[k].length; i++) {
                planes[k][i] = nuclei.plane(k)[i] > 0 ? 0 : (int) labels.plane(k)[i];
            }
        }
        List<String> groups = Arrays.stream(picture.scene().cells())
                .mapToObj(cell -> culture.profiles().name(culture.cells().type[cell]))
                .toList();
        org.mitoferry.assay.Cells cells = org.mitoferry.assay.Cells.of(
                new Labels(labels.width(), labels.height(), planes, groups.size(), labels.voxelSize()), groups);
        MitochondriaTransfer.Result transfer = MitochondriaTransfer.measure(
                picture.micrograph().volume(1, 0),
                cells,
                "BMSC",
                List.of("JJN3"),
                MitochondriaTransfer.Settings.defaults());
        return Lamp1Contact.measure(
                transfer, picture.micrograph().volume(0, 0), cells, "BMSC", Lamp1Contact.Settings.defaults());
    }

    @Test
    void foreign_mitochondria_lie_inside_their_host() {
        Culture culture = MicroscopeDish.lived(8, "");
        Scene scene = take(culture, setting(Equipment.NORMAL_SIGNAL, 64, 3), List.of("phalloidin"), 100, 100, 2)
                .scene();
        int inside = 0;
        int all = 0;
        for (PlacedMitochondrion one : scene.foreignMitochondria()) {
            if (!one.inNanotube()) {
                all++;
                double[] m = one.middle();
                inside += scene.inside(one.host(), m[0], m[1], m[2]) ? 1 : 0;
            }
        }
        assertTrue(all > 20);
        assertTrue(inside >= 0.99 * all, inside + " of " + all);
    }

    @Test
    void filopodia_have_a_free_end() {
        Culture culture = MicroscopeDish.lived(1, "");
        Scene scene = take(culture, setting(Equipment.NORMAL_SIGNAL, 64, 3), List.of("phalloidin"), 100, 100, 2)
                .scene();
        Cells cells = culture.cells();
        int filopodia = 0;
        for (PlacedTube decoy : scene.decoys()) {
            if (decoy.kind() == PlacedTube.Kind.FILOPODIUM) {
                filopodia++;
                for (int cell = 0; cell < cells.count; cell++) {
                    double[] p = decoy.path();
                    int tip = p.length - 3;
                    assertFalse(
                            cell != decoy.from() && scene.inside(cell, p[tip], p[tip + 1], Math.min(p[tip + 2], 0.4)));
                }
            }
        }
        assertTrue(filopodia > 20);
    }

    @Test
    void filopodia_bend_and_their_truth_follows_them() {
        Picture picture = take(
                MicroscopeDish.lived(1, ""),
                setting(Equipment.NORMAL_SIGNAL, 64, 3),
                List.of("phalloidin"),
                100,
                100,
                2);
        List<Double> turns = picture.truth().nanotubes().stream()
                .filter(one -> one.kind().equals("filopodium"))
                .map(one -> turn(one.points()))
                .sorted()
                .toList();
        double middle = turns.get(turns.size() / 2);
        assertTrue(middle > 0.1 && middle < 0.9, "half of them turn by more than " + middle);
    }

    /** Between the first piece beyond the root and the last, radians. */
    private static double turn(List<double[]> points) {
        int last = points.size() - 1;
        double first = StrictMath.atan2(points.get(2)[1] - points.get(1)[1], points.get(2)[0] - points.get(1)[0]);
        double end = StrictMath.atan2(
                points.get(last)[1] - points.get(last - 1)[1], points.get(last)[0] - points.get(last - 1)[0]);
        return Math.abs(Math.IEEEremainder(end - first, 2 * Math.PI));
    }

    @Test
    void lysosomes_differ_in_size_and_light_and_those_in_contact_shine_like_the_others() {
        Culture culture = MicroscopeDish.lived(8, "");
        Arrays.fill(culture.foreign().lysosome, 0, culture.foreign().count, ForeignMitochondria.TOUCHED);
        Scene scene = take(culture, setting(Equipment.NORMAL_SIGNAL, 64, 3), List.of("anti-Lamp1"), 100, 100, 2)
                .scene();
        List<Double> alone = light(scene, PlacedBody.Kind.LYSOSOME);
        List<Double> touching = light(scene, PlacedBody.Kind.LYSOSOME_IN_CONTACT);
        assertTrue(alone.size() > 100 && touching.size() > 10, alone.size() + " and " + touching.size());
        assertTrue(scene.lysosomes().stream()
                .filter(body -> body.kind() == PlacedBody.Kind.LYSOSOME)
                .allMatch(body -> body.radius() >= 0.1 && body.radius() <= 0.6));
        double spread = 0.5;
        assertEquals(1, mean(alone), 4 * spread / Math.sqrt(alone.size()));
        assertEquals(1, mean(touching), 4 * spread / Math.sqrt(touching.size()));
        assertTrue(alone.stream().mapToDouble(one -> square(one - 1)).average().orElse(0) > square(0.35));
    }

    private static List<Double> light(Scene scene, PlacedBody.Kind kind) {
        return scene.lysosomes().stream()
                .filter(body -> body.kind() == kind)
                .map(PlacedBody::light)
                .toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    @Test
    void the_same_cell_is_drawn_alike_in_two_fields() {
        MicroscopeDish dish = new MicroscopeDish();
        dish.stroma(100, 100);
        Setting setting = setting(Equipment.NORMAL_SIGNAL, 400, 0.16);
        Scene one =
                take(dish.culture, setting, List.of("phalloidin"), 100, 100, 1).scene();
        Scene other =
                take(dish.culture, setting, List.of("phalloidin"), 108, 95, 1).scene();
        assertEquals(one.decoys().size(), other.decoys().size());
        assertArrayEquals(
                one.decoys().getFirst().path(), other.decoys().getFirst().path());
    }

    @Test
    void a_round_cell_rests_on_the_spread_one_under_it() {
        MicroscopeDish dish = new MicroscopeDish();
        dish.stroma(100, 100);
        int beside = dish.cell(MicroscopeDish.MYELOMA, 100, 150);
        int above = dish.cell(MicroscopeDish.MYELOMA, 100, 100);
        Scene scene = take(dish.culture, setting(Equipment.NORMAL_SIGNAL, 64, 2), List.of("phalloidin"), 100, 100, 1)
                .scene();
        double radius = scene.radiusMicrometres(beside);
        assertEquals(radius, scene.centreHeightMicrometres(beside), 1e-9);
        assertTrue(scene.centreHeightMicrometres(above) > radius + 4);
    }

    @Test
    void a_stain_that_no_channel_shows_is_refused_and_one_of_two_names_gives_one_channel() {
        Culture culture = new MicroscopeDish().culture;
        assertThrows(IllegalArgumentException.class, () -> MICROSCOPE.channels(List.of("ink"), culture));
        assertEquals(
                List.of("nuclei", "donor mitochondria"),
                MICROSCOPE.channels(List.of("DAPI", "far red", "MitoTracker Deep Red"), culture).stream()
                        .map(Channel::role)
                        .toList());
    }

    @Test
    void the_truth_can_be_written_and_read_again(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        MicroscopeDish dish = new MicroscopeDish();
        int host = dish.stroma(100, 100);
        dish.foreign(host, 1.5, ForeignMitochondria.CAPTURED);
        Picture picture =
                take(dish.culture, setting(Equipment.NORMAL_SIGNAL, 256, 0.16), List.of("phalloidin"), 100, 100, 1);
        TruthFiles.write(folder, picture);
        for (String name : List.of("cells.ome.tif", "nuclei.ome.tif", "foreign-mitochondria.ome.tif")) {
            float[][] planes = org.mitoferry.micrograph.Micrographs.open(folder.resolve(name))
                    .getFirst()
                    .volume(0, 0)
                    .planes();
            float most = 0;
            for (float[] plane : planes) {
                for (float label : plane) {
                    most = Math.max(most, label);
                }
            }
            assertEquals(1, most, name);
        }
        assertTrue(java.nio.file.Files.readString(folder.resolve("objects.csv")).contains("captured"));
        assertTrue(
                java.nio.file.Files.readString(folder.resolve("nanotubes.json")).contains("filopodium"));
    }
}
