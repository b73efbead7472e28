package org.mitoferry.micrograph.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;

/** Pages whose blocks are JPEG pictures, by the reader of TwelveMonkeys. */
final class JpegPages {
    /** Eight by eight pixels take two bits at least for each component. */
    private static final int MOST_PIXELS_PER_BYTE = 256;

    private JpegPages() {}

    /**
     * Reads a sample of every pixel; colours come out as red, green and blue.
     *
     * @param index of the page in the chain
     */
    static float[] read(Path file, long fileLength, TiffPage page, int index, int sample) throws MicrographProblem {
        int samples = Bounds.plane(page.width(), page.height());
        if (page.bits() != 8
                || samples / MOST_PIXELS_PER_BYTE > fileLength
                || page.blockWidth() * page.blockHeight() > 4L * samples + (1 << 20)) {
            throw new MicrographProblem("is lying, or its JPEG-compressed pages are of a kind that is not read");
        }
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (FileImageInputStream input = new FileImageInputStream(new File(file.toString()))) {
            reader.setInput(input);
            Raster raster = reader.read(index).getRaster();
            if (raster.getWidth() != page.width()
                    || raster.getHeight() != page.height()
                    || sample >= raster.getNumBands()) {
                throw new MicrographProblem("is damaged: a JPEG-compressed page is not as large as it says");
            }
            return raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), sample, new float[samples]);
        } catch (IOException | RuntimeException damaged) {
            // The decoder meets damage with unchecked exceptions of many kinds; to a person they mean the same.
            throw new MicrographProblem(
                    "is damaged: a JPEG-compressed page cannot be unpacked (" + damaged.getMessage() + ")", damaged);
        } finally {
            reader.dispose();
        }
    }
}
