package org.mitoferry.micrograph.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Pictures;
import org.mitoferry.micrograph.Same;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;

class OmeTiffTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "FLOAT"})
    void what_is_written_reads_back_sample_by_sample(SampleType type) throws Exception {
        Micrograph picture = Pictures.random(type, 70, 45, 3, false);
        Path file = folder.resolve("a.ome.tiff");
        OmeTiff.write(file, picture);
        Micrograph read = Micrographs.open(file).get(0);
        assertEquals(type, read.facts().samples());
        Same.samples(picture, read);
    }

    @Test
    void what_is_known_of_a_picture_reads_back() throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT16, 20, 20, 3, false);
        Path file = folder.resolve("a.ome.tiff");
        OmeTiff.write(file, picture);
        MicrographFacts facts = Micrographs.open(file).get(0).facts();
        assertEquals(picture.facts().channels(), facts.channels());
        assertEquals(picture.facts().voxelSize(), facts.voxelSize());
        assertEquals(12.5, facts.frameIntervalSeconds());
        assertEquals("field 1", facts.series());
        assertEquals("a.ome.tiff", facts.file());
    }

    @Test
    void several_series_stand_in_one_file() throws Exception {
        Micrograph small = Pictures.random(SampleType.UINT8, 20, 30, 1, false);
        Micrograph large = Pictures.random(SampleType.UINT16, 33, 20, 2, false);
        Path file = folder.resolve("a.ome.tiff");
        OmeTiff.write(file, List.of(small, large));
        List<Micrograph> read = Micrographs.open(file);
        Same.samples(small, read.get(0));
        Same.samples(large, read.get(1));
    }

    @ParameterizedTest
    @CsvSource({"false, 600, 300", "true, 600, 300", "true, 5, 1"})
    void a_foreign_reader_sees_the_same_pixels(boolean big, int width, int height) throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT16, width, height, 2, false);
        Path file = folder.resolve("a.ome.tiff");
        OmeTiff.write(file, List.of(picture), big);
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (FileImageInputStream input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input);
            for (int page = 0; page < 8; page++) {
                Raster raster = reader.readRaster(page, null);
                float[] expected = picture.volume(page / 2 % 2, page / 4).plane(page % 2);
                assertArrayEquals(expected, raster.getSamples(0, 0, width, height, 0, (float[]) null));
            }
        } finally {
            reader.dispose();
        }
        Same.samples(picture, Micrographs.open(file).get(0));
    }

    @Test
    void the_description_is_valid_against_the_schema_of_ome() throws Exception {
        Micrograph full = Pictures.random(SampleType.FLOAT, 8, 8, 2, false);
        Micrograph bare = Pictures.random(SampleType.UINT8, 8, 8, 2, true);
        String text = OmeXmlText.of(
                List.of(full.facts(), bare.facts().withVoxelSize(org.mitoferry.micrograph.VoxelSize.UNCALIBRATED)));
        assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(text));
        schema().newValidator().validate(new StreamSource(new StringReader(text)));
    }

    @Test
    void the_schema_of_ome_refuses_what_is_wrong() {
        String text = OmeXmlText.of(
                List.of(Pictures.random(SampleType.UINT8, 8, 8, 2, true).facts()));
        String wrong = text.replace("SizeZ=\"2\"", "SizeZ=\"0\"");
        assertThrows(
                org.xml.sax.SAXException.class,
                () -> schema().newValidator().validate(new StreamSource(new StringReader(wrong))));
    }

    @Test
    void a_file_that_may_pass_four_gibibytes_is_big() {
        MicrographFacts small =
                Pictures.random(SampleType.UINT16, 8, 8, 1, false).facts();
        assertFalse(OmeTiff.needsBig(List.of(described(small, 1024, 30))));
        assertTrue(OmeTiff.needsBig(List.of(described(small, 1024, 500))));
    }

    /** A picture of which only the facts are looked at. */
    private static Micrograph described(MicrographFacts like, int side, int depth) {
        MicrographFacts facts = new MicrographFacts(
                "", "", side, side, depth, like.channels(), 2, like.voxelSize(), Double.NaN, SampleType.UINT16, false);
        return new Micrograph() {
            @Override
            public MicrographFacts facts() {
                return facts;
            }

            @Override
            public Volume volume(int channel, int time) {
                throw new AssertionError("No pixel was needed");
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Test
    void the_same_picture_gives_the_same_bytes() throws Exception {
        Path one = folder.resolve("1.tif");
        Path two = folder.resolve("2.tif");
        OmeTiff.write(one, Pictures.random(SampleType.UINT16, 300, 280, 2, false));
        OmeTiff.write(two, Pictures.random(SampleType.UINT16, 300, 280, 2, false));
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void a_sample_that_does_not_fit_its_type_leaves_no_file() throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT8, 8, 8, 1, false);
        picture.volume(1, 1).plane(0)[5] = 256;
        Path file = folder.resolve("a.ome.tiff");
        assertThrows(IllegalArgumentException.class, () -> OmeTiff.write(file, picture));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    private static Schema schema() throws Exception {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var place = OmeTiffTest.class.getResource("/released-schema/2016-06/ome.xsd");
        return factory.newSchema(new StreamSource(place.openStream()));
    }
}
