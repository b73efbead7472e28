package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.List;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.FileBytes;

/** Tells the dialects of TIFF apart. */
public final class TiffSeries {
    private TiffSeries() {}

    /** Whether a file that starts with these bytes is a TIFF file. */
    public static boolean startsAsTiff(byte[] start) {
        return TiffFile.startsAsTiff(start);
    }

    /** Reads what the file says of itself; at least one series. */
    public static List<Micrograph> open(Path path) throws MicrographProblem {
        try (FileBytes bytes = FileBytes.open(path)) {
            TiffFile file = TiffFile.read(bytes);
            String description = file.description();
            if (description.contains("<OME") && description.stripLeading().startsWith("<")) {
                return new OmeDialect(path, file).series();
            }
            if (description.startsWith("ImageJ=")) {
                return List.of(new ImageJDialect(path, file, bytes.length()).series());
            }
            return new PlainDialect(path, file).series();
        }
    }

    static int width(TiffPage page) throws MicrographProblem {
        Bounds.plane(page.width(), page.height());
        return (int) page.width();
    }

    static int height(TiffPage page) throws MicrographProblem {
        Bounds.plane(page.width(), page.height());
        return (int) page.height();
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
