package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.micrograph.leica.LifBuilder;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.micrograph.zarr.OmeZarr;
import org.mitoferry.micrograph.zeiss.CziBuilder;

/** Files with wrong bytes: each reads, or gives one line; nothing crashes, hangs, or takes more memory than the file can stand for. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamageTest {
    private static final int MUTATIONS = 500;
    /** A plane of deflated zeros is some 1100 times its file, and four times that as floats; chunks may be 64 MiB whatever they hold. */
    private static final long MOST_BYTES = 512L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void ome_tiff() throws Exception {
        Path file = folder.resolve("whole.ome.tiff");
        OmeTiff.write(
                file,
                List.of(
                        Pictures.random(SampleType.UINT16, 24, 20, 2, false),
                        Pictures.random(SampleType.FLOAT, 20, 9, 1, false)));
        damageFile(file);
    }

    @Test
    void lif() throws Exception {
        damageFile(new LifBuilder()
                .channel(8, 0, "Red")
                .channel(8, 200, "Green")
                .dimension(1, 20, 1, 2e-6, "m")
                .dimension(2, 10, 20, 1e-6, "m")
                .dimension(3, 3, 400, 1e-6, "m")
                .write(folder.resolve("whole.lif"), new byte[1200]));
    }

    @Test
    void czi() throws Exception {
        damageFile(new CziBuilder()
                .subblock(1, 0, new byte[40], "X", 0, 5, 5, "Y", 0, 4, 4, "Z", 0, 1, 1)
                .subblock(1, 0, new byte[40], "X", 5, 5, 5, "Y", 0, 4, 4, "Z", 0, 1, 1)
                .write(folder.resolve("whole.czi"), "<ImageDocument><Metadata/></ImageDocument>"));
    }

    @Test
    void ome_zarr() throws Exception {
        Path zarr = folder.resolve("whole.zarr");
        Micrograph labels = Pictures.random(SampleType.UINT32, 24, 20, 2, true);
        OmeZarr.write(zarr, Pictures.random(SampleType.UINT16, 24, 20, 2, false), Map.of("cells", labels));
        damageFolder(zarr);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "formats/ome_tiled.ome.tif",
                "formats/ome_big.ome.tif",
                "formats/ome_deflate_pred.ome.tif",
                "formats/ij_hyperstack.tif",
                "formats/float32.tif",
                "formats/multiseries.ome.tiff",
                "formats/res.ome.tiff",
                "formats/lif/c0t0.tif",
                "colocalisation/mandersD.tiff",
                "nuclei/human_D03f00d0.tif",
                "actin/ebimage_cells.tif",
                "formats/xyz__multiple_images.czi",
                "formats/lif/LeicaLASX_wavelength-sweep_example.lif",
            })
    void real_files(String name) throws Exception {
        damageFile(RealMicrographs.find(name));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"formats/ome_zarr_v0.4.zarr", "formats/ome_zarr_v0.5.zarr"})
    void real_folders(String name) throws Exception {
        Path real = RealMicrographs.find(name);
        Path copy = folder.resolve("copy.zarr");
        try (Stream<Path> all = Files.walk(real)) {
            for (Path one : all.toList()) {
                Path to = copy.resolve(real.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, Files.readAllBytes(one));
                }
            }
        }
        damageFolder(copy);
    }

    private void damageFile(Path whole) throws Exception {
        readAll(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path damaged = folder.resolve("damaged");
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Files.write(damaged, mutated(bytes, new SplittableRandom(seed)));
            refused += reads(damaged, "seed " + seed) ? 0 : 1;
        }
        assertTrue(refused > 0, "no mutation was met by a refusal");
    }

    private void damageFolder(Path store) throws Exception {
        readAll(store);
        List<Path> files;
        try (Stream<Path> all = Files.walk(store)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, mutated(bytes, random));
            refused += reads(store, "seed " + seed + ", " + file.getFileName()) ? 0 : 1;
            Files.write(file, bytes);
        }
        assertTrue(refused > 0, "no mutation was met by a refusal");
    }

    /** Some bytes become others, mostly near the ends, where most formats say what they are; or the file is cut; or a piece is doubled. */
    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] copy = bytes.clone();
        int kind = random.nextInt(10);
        if (kind == 0) {
            return Arrays.copyOf(copy, random.nextInt(copy.length));
        }
        if (kind == 1) {
            int from = random.nextInt(copy.length);
            int length = random.nextInt(Math.min(64, copy.length - from)) + 1;
            System.arraycopy(bytes, from, copy, random.nextInt(copy.length - length + 1), length);
            return copy;
        }
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            int near = random.nextInt(Math.min(copy.length, 2048));
            int at = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(copy.length);
                case 1 -> copy.length - 1 - near;
                default -> near;
            };
            // A digit becomes a digit, so that texts stay texts and only lie.
            copy[at] = copy[at] >= '0' && copy[at] <= '9' && random.nextBoolean()
                    ? (byte) ('0' + random.nextInt(10))
                    : (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Whether it reads; a refusal has to be one line. */
    private static boolean reads(Path file, String which) {
        long thread = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        boolean read;
        try {
            readAll(file);
            read = true;
        } catch (MicrographProblem refusal) {
            assertFalse(refusal.getMessage().isBlank() || refusal.getMessage().contains("\n"), which);
            read = false;
        } catch (RuntimeException | Error crash) {
            return fail(which, crash);
        }
        long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
        assertTrue(allocated < MOST_BYTES, which + " took " + allocated + " bytes");
        return read;
    }

    private static void readAll(Path file) throws MicrographProblem {
        for (Micrograph picture : Micrographs.open(file)) {
            for (int channel = 0; channel < picture.facts().channels().size(); channel++) {
                for (int time = 0; time < picture.facts().times(); time++) {
                    picture.volume(channel, time);
                }
            }
        }
    }
}
