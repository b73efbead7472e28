package org.mitoferry.micrograph.tiff;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.WrittenUnits;

/**
 * What ImageJ writes: a description of lines {@code key=value}, a resolution in pixels per the unit named there, and, for files that are
 * too large for its directories, one page that stands for all.
 */
record ImageJDialect(Path path, TiffFile file, long fileLength) {
    /** A whole number of pixels per inch up to here is a printer's resolution and no calibration. */
    private static final int MOST_DOTS_PER_INCH = 2400;

    Micrograph series() throws MicrographProblem {
        Map<String, String> lines = lines();
        TiffPage first = file.pages().get(0);
        int described = whole(lines, "images", file.pages().size());
        boolean contiguous = described > file.pages().size();
        if (contiguous) {
            checkContiguous(first, described);
        }
        int images = Math.min(described, contiguous ? described : file.pages().size());
        int together = first.samplesPerPixel();
        int channels = whole(lines, "channels", together);
        int groups = channels % together == 0 ? channels / together : 1;
        int depth = whole(lines, "slices", 1);
        int times = whole(lines, "frames", 1);
        if (groups < 1 || Bounds.planes(depth, groups, times) != images) {
            groups = 1;
            times = 1;
            depth = images;
        }
        MicrographFacts facts = new MicrographFacts(
                TiffSeries.nameOf(path),
                "",
                TiffSeries.width(first),
                TiffSeries.height(first),
                depth,
                IntStream.range(0, groups * together)
                        .mapToObj(c -> MicrographChannel.numbered(c))
                        .toList(),
                times,
                voxel(lines, first),
                interval(lines),
                first.type(),
                false);
        return new TiffMicrograph(
                path, file, facts, PlaneTable.channelsFirst(depth, groups, times, together, contiguous));
    }

    private void checkContiguous(TiffPage first, int images) throws MicrographProblem {
        double needed = (double) first.width() * first.height() * first.samplesPerPixel() * first.bits() / 8 * images;
        boolean single =
                !first.tiled() && first.blockHeight() >= first.height() && first.bits() % 8 == 0 && !first.isSeparate();
        if (file.pages().size() != 1 || first.compression() != TiffPage.PLAIN || !single || needed > fileLength) {
            throw new MicrographProblem("is truncated: it should hold " + images + " planes and has "
                    + file.pages().size());
        }
    }

    private Map<String, String> lines() {
        Map<String, String> lines = new HashMap<>();
        for (String line : file.description().split("\\R")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                lines.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return lines;
    }

    private static int whole(Map<String, String> lines, String key, int otherwise) throws MicrographProblem {
        String text = lines.get(key);
        if (text == null) {
            return otherwise;
        }
        double value = WrittenUnits.number(text);
        if (!(value >= 1 && value <= Bounds.MOST_PLANES) || value != Math.rint(value)) {
            throw new MicrographProblem("its description says " + key + "=" + text);
        }
        return (int) value;
    }

    private static VoxelSize voxel(Map<String, String> lines, TiffPage first) {
        String unit = lines.getOrDefault("unit", "");
        double across = first.pageResolution().across();
        if (unit.startsWith("inch") && across == Math.rint(across) && across <= MOST_DOTS_PER_INCH) {
            return VoxelSize.UNCALIBRATED;
        }
        return WrittenUnits.voxel(
                WrittenUnits.micrometres(1 / across, unit),
                WrittenUnits.micrometres(1 / first.pageResolution().down(), lines.getOrDefault("yunit", unit)),
                WrittenUnits.micrometres(
                        Math.abs(WrittenUnits.number(lines.getOrDefault("spacing", ""))),
                        lines.getOrDefault("zunit", unit)));
    }

    private static double interval(Map<String, String> lines) {
        double written = WrittenUnits.number(lines.getOrDefault("finterval", ""));
        if (written > 0) {
            return WrittenUnits.seconds(written, lines.getOrDefault("tunit", "sec"));
        }
        double framesPerSecond = WrittenUnits.number(lines.getOrDefault("fps", ""));
        return framesPerSecond > 0 ? 1 / framesPerSecond : Double.NaN;
    }
}
