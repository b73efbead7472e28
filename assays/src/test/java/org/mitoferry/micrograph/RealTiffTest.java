package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the array that the files were written from, and against the reader of TwelveMonkeys. */
class RealTiffTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ij_hyperstack.tif",
                "ome_strip.ome.tif",
                "ome_deflate.ome.tif",
                "ome_deflate_pred.ome.tif",
                "ome_tiled.ome.tif",
                "ome_big.ome.tif"
            })
    void a_file_reads_bit_for_bit_as_the_array_it_was_written_from(String name) throws Exception {
        int[] expected = Npy.unsignedShorts(RealMicrographs.find("formats/reference_CZYX_uint16.npy"));
        Micrograph picture = only(RealMicrographs.find("formats/" + name));
        MicrographFacts facts = picture.facts();
        assertEquals(List.of(128, 96, 5, 2, 1), sizes(facts));
        assertEquals(0.1, facts.voxelSize().xMicrometres(), 1e-12);
        assertEquals(0.1, facts.voxelSize().yMicrometres(), 1e-12);
        if (Set.of("ij_hyperstack.tif", "ome_strip.ome.tif").contains(name)) {
            assertEquals(0.3, facts.voxelSize().zMicrometres(), 1e-12);
        } else {
            assertFalse(facts.voxelSize().hasPlaneDistance());
        }
        int next = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (float[] plane : picture.volume(channel, 0).planes()) {
                for (float sample : plane) {
                    assertEquals(expected[next++], sample);
                }
            }
        }
        assertEquals(3277, picture.volume(1, 0).at(60, 50, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats/float32.tif",
                "formats/BBBC033_C2_z28-lzw.tiff",
                "formats/lif/c0t0.tif",
                "actin/turku_MCF7_actin_MYO10.tiff",
                "actin/neubias_dna_mts_actin.tif",
                "actin/BPAE_actin.tif",
                "actin/ebimage_cells.tif",
                "actin/neubias_rat_hippocampal_neuron.tif",
                "mitochondria/YFP0143_27_cell7_2048.tif",
                "mitochondria/MitoGraphTest001.tif",
                "lysosome/hela_lysosome_mito_nucleus_48bit.tif",
                "colocalisation/mandersB.tiff",
                "colocalisation/colocsample1b-green.tif",
                "nuclei/mask2d.tif",
                "nuclei/human_D03f00d0.tif",
                "nuclei/human_D03f00d2.tif",
                "nuclei/neubias_xy_8bit_labels__mitocheck_incenp_t1.tif",
                "stacks/neubias_dna_confocal_vs_widefield_zc.tif",
                "algorithms/retina_frangi.tiff",
                "algorithms/skimage_blobs_3d_fiji_skeleton.tif"
            })
    void the_first_and_the_last_page_read_as_a_foreign_reader_reads_them(String name) throws Exception {
        Path file = RealMicrographs.find(name);
        Micrograph picture = only(file);
        MicrographFacts facts = picture.facts();
        int channels = facts.channels().size();
        Volume first = picture.volume(0, 0);
        assertArrayEquals(foreign(file, 0, 0), first.plane(0), "first page");
        int pages = pages(file);
        int together = channels * facts.depth() * facts.times() / pages;
        Volume last = picture.volume(channels - 1, facts.times() - 1);
        assertArrayEquals(foreign(file, pages - 1, together - 1), last.plane(facts.depth() - 1), "last page");
    }

    @Test
    void every_series_of_a_file_is_found_with_its_wavelengths() throws Exception {
        List<Micrograph> series = Micrographs.open(RealMicrographs.find("formats/multiseries.ome.tiff"));
        Path file = RealMicrographs.find("formats/multiseries.ome.tiff");
        assertEquals(6, series.size());
        int page = 0;
        for (Micrograph one : series) {
            assertEquals(4, one.facts().channels().size());
            assertEquals(0.65, one.facts().voxelSize().xMicrometres(), 1e-6);
            for (int channel = 0; channel < 4; channel++) {
                assertArrayEquals(
                        foreign(file, page++, 0), one.volume(channel, 0).plane(0));
            }
        }
        assertEquals(525.0, series.get(0).facts().channels().get(1).emissionNanometres(), 1e-9);
    }

    @Test
    void samples_of_a_pixel_are_channels_as_they_are_stored() throws Exception {
        Path file = RealMicrographs.find("formats/res.ome.tiff");
        Micrograph picture = only(file);
        byte[] stored = Files.readAllBytes(file);
        for (int channel = 0; channel < 4; channel++) {
            float[] plane = picture.volume(channel, 0).plane(0);
            for (int i = 0; i < plane.length; i++) {
                // One strip after the other from byte 526 on, as its directory says.
                assertEquals(stored[526 + 4 * i + channel] & 0xff, plane[i]);
            }
        }
    }

    @Test
    void half_floats_read_as_numbers() throws Exception {
        Volume ridge = only(RealMicrographs.find("algorithms/retina_inv_0c_0z_0t_0q_frangi.tiff"))
                .volume(0, 0);
        float highest = 0;
        for (float sample : ridge.plane(0)) {
            highest = Math.max(highest, sample);
        }
        assertEquals(0.9291992f, highest);
    }

    @Test
    void dots_per_inch_are_no_calibration() throws Exception {
        assertFalse(only(RealMicrographs.find("nuclei/human_D03f00d2.tif"))
                .facts()
                .voxelSize()
                .isCalibrated());
        assertFalse(only(RealMicrographs.find("actin/ebimage_cells.tif"))
                .facts()
                .voxelSize()
                .isCalibrated());
    }

    @Test
    void units_of_imagej_are_micrometres_however_they_are_spelt() throws Exception {
        assertEquals(0.0515, pixel("lysosome/hela_lysosome_mito_nucleus_48bit.tif"), 1e-4);
        assertEquals(0.1325, pixel("actin/neubias_dna_mts_actin.tif"), 1e-4);
        assertEquals(0.328, pixel("colocalisation/colocsample1b-green.tif"), 1e-3);
        assertEquals(0.156, pixel("actin/turku_MCF7_actin_MYO10.tiff"), 1e-4);
    }

    private static double pixel(String name) throws MicrographProblem {
        return only(RealMicrographs.find(name)).facts().voxelSize().xMicrometres();
    }

    private static Micrograph only(Path file) throws MicrographProblem {
        List<Micrograph> series = Micrographs.open(file);
        assertEquals(1, series.size());
        return series.get(0);
    }

    private static List<Integer> sizes(MicrographFacts facts) {
        return List.of(
                facts.width(), facts.height(), facts.depth(), facts.channels().size(), facts.times());
    }

    private static int pages(Path file) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    private static float[] foreign(Path file, int page, int band) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input);
            Raster raster = reader.canReadRaster()
                    ? reader.readRaster(page, null)
                    : reader.read(page).getRaster();
            return raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), band, (float[]) null);
        } finally {
            reader.dispose();
        }
    }
}
