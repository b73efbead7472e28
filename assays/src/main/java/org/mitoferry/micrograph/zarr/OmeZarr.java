package org.mitoferry.micrograph.zarr;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Pyramid;
import org.mitoferry.micrograph.file.Samples;
import org.mitoferry.micrograph.file.WholeOrNot;

/**
 * Writes OME-Zarr 0.5: axes t, c, z, y, x, one chunk for 512 x 512 pixels of a plane, zstd, smaller copies, label images beside the
 * picture. The same pictures give the same bytes. A chunk that holds nothing but 0 is written all the same.
 */
public final class OmeZarr {
    private static final int CHUNK = 512;
    private static final int ZSTD_LEVEL = 3;

    private OmeZarr() {}

    /**
     * Writes a picture and its labels, reading one volume at a time.
     *
     * @param folder must not be there yet
     * @param labels label images by name, each of the size of the picture
     * @throws MicrographProblem when the folder cannot be written or a picture cannot be read
     * @throws IllegalArgumentException when a sample does not fit its type, or labels are no whole numbers
     */
    public static void write(Path folder, Micrograph picture, Map<String, Micrograph> labels) throws MicrographProblem {
        for (Map.Entry<String, Micrograph> label : labels.entrySet()) {
            if (!label.getKey().matches("[A-Za-z0-9_-]{1,60}")
                    || label.getValue().facts().samples().isFloating()) {
                throw new IllegalArgumentException("No label image that can be written: " + label.getKey());
            }
        }
        WholeOrNot.folder(folder, place -> {
            writeImage(place, picture, false);
            if (!labels.isEmpty()) {
                Path all = place.resolve("labels");
                Files.createDirectories(all);
                writeText(all, OmeZarrText.labels(List.copyOf(labels.keySet())));
                for (Map.Entry<String, Micrograph> label : labels.entrySet()) {
                    writeImage(all.resolve(label.getKey()), label.getValue(), true);
                }
            }
        });
    }

    private static void writeImage(Path folder, Micrograph picture, boolean labels)
            throws IOException, MicrographProblem {
        MicrographFacts facts = picture.facts();
        int levels = Pyramid.levels(facts.width(), facts.height());
        Files.createDirectories(folder);
        writeText(folder, OmeZarrText.image(facts, levels, labels));
        SampleType type = Samples.written(facts.samples());
        int width = facts.width();
        int height = facts.height();
        for (int level = 0; level < levels; level++) {
            Path array = folder.resolve(Integer.toString(level));
            Files.createDirectories(array);
            writeText(array, OmeZarrText.array(facts, width, height, CHUNK, ZSTD_LEVEL));
            width = Pyramid.half(width);
            height = Pyramid.half(height);
        }
        for (int time = 0; time < facts.times(); time++) {
            for (int channel = 0; channel < facts.channels().size(); channel++) {
                Volume volume = picture.volume(channel, time);
                for (int z = 0; z < facts.depth(); z++) {
                    String plane = time + "/" + channel + "/" + z;
                    writeLevels(folder, plane, volume.plane(z), facts, type, levels, labels);
                }
            }
        }
    }

    private static void writeLevels(
            Path folder,
            String plane,
            float[] samples,
            MicrographFacts facts,
            SampleType type,
            int levels,
            boolean labels)
            throws IOException {
        float[] level = samples;
        int width = facts.width();
        int height = facts.height();
        for (int i = 0; i < levels; i++) {
            writeChunks(folder.resolve(i + "/c/" + plane), level, width, height, type);
            if (i + 1 < levels) {
                level = Pyramid.halved(level, width, height, labels || facts.labelled(), !type.isFloating());
                width = Pyramid.half(width);
                height = Pyramid.half(height);
            }
        }
    }

    private static void writeChunks(Path folder, float[] plane, int width, int height, SampleType type)
            throws IOException {
        int chunkWidth = Math.min(CHUNK, width);
        int chunkHeight = Math.min(CHUNK, height);
        for (int top = 0; top < height; top += chunkHeight) {
            Path row = folder.resolve(Integer.toString(top / chunkHeight));
            Files.createDirectories(row);
            for (int left = 0; left < width; left += chunkWidth) {
                byte[] raw = new byte[chunkWidth * chunkHeight * type.bytes()];
                int columns = Math.min(chunkWidth, width - left);
                for (int y = 0; y < Math.min(chunkHeight, height - top); y++) {
                    Samples.store(type, plane, (top + y) * width + left, columns, raw, y * chunkWidth * type.bytes());
                }
                Files.write(row.resolve(Integer.toString(left / chunkWidth)), Zstd.compress(raw, ZSTD_LEVEL));
            }
        }
    }

    private static void writeText(Path folder, String text) throws IOException {
        Files.write(folder.resolve("zarr.json"), text.getBytes(StandardCharsets.UTF_8));
    }
}
