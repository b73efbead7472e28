package org.mitoferry.micrograph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.micrograph.file.FileBytes;
import org.mitoferry.micrograph.leica.LifFile;
import org.mitoferry.micrograph.tiff.TiffSeries;
import org.mitoferry.micrograph.zarr.OmeZarrFolder;
import org.mitoferry.micrograph.zeiss.CziFile;

/** Opens pictures, whatever they are called: the format is told from the content. */
public final class Micrographs {
    private static final int START = 16;

    private Micrographs() {}

    /**
     * Reads what a file (or the folder of an OME-Zarr) says of itself; pixels are read when a volume is asked for.
     *
     * @return its series, at least one; label images of an OME-Zarr come after its pictures
     * @throws MicrographProblem in one line, when it is damaged or of no kind that is read
     */
    public static List<Micrograph> open(Path path) throws MicrographProblem {
        if (Files.isDirectory(path)) {
            if (OmeZarrFolder.isZarr(path)) {
                return OmeZarrFolder.open(path);
            }
            throw new MicrographProblem("is a folder and not an OME-Zarr");
        }
        byte[] start;
        try (FileBytes bytes = FileBytes.open(path)) {
            start = bytes.bytes(0, Math.min(START, bytes.length()));
        }
        if (start.length == 0) {
            throw new MicrographProblem("is empty");
        }
        if (TiffSeries.startsAsTiff(start)) {
            return TiffSeries.open(path);
        }
        if (LifFile.startsAsLif(start)) {
            return LifFile.open(path);
        }
        if (CziFile.startsAsCzi(start)) {
            return CziFile.open(path);
        }
        throw new MicrographProblem("is of no kind that is read (TIFF, OME-TIFF, ImageJ TIFF, OME-Zarr, LIF, CZI)");
    }
}
