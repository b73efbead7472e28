package org.mitoferry.micrograph.file;

import java.util.Locale;
import java.util.Map;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Units of length and time as files spell them.
 *
 * <p>The micro sign arrives as U+00B5, as the Greek letter U+03BC, as the six characters of an escape, and broken by a wrong encoding (with
 * U+00C2 or U+00CE before it, or as the replacement character); all of them are meant here.
 */
public final class WrittenUnits {
    private static final Map<String, Double> MICROMETRES = Map.ofEntries(
            Map.entry("m", 1e6),
            Map.entry("meter", 1e6),
            Map.entry("dm", 1e5),
            Map.entry("decimeter", 1e5),
            Map.entry("cm", 1e4),
            Map.entry("centimeter", 1e4),
            Map.entry("mm", 1e3),
            Map.entry("millimeter", 1e3),
            Map.entry("um", 1.0),
            Map.entry("micron", 1.0),
            Map.entry("micrometer", 1.0),
            Map.entry("nm", 1e-3),
            Map.entry("nanometer", 1e-3),
            Map.entry("pm", 1e-6),
            Map.entry("picometer", 1e-6),
            Map.entry("a", 1e-4),
            Map.entry("\u00e5", 1e-4),
            Map.entry("angstrom", 1e-4),
            Map.entry("in", 25_400.0),
            Map.entry("inch", 25_400.0),
            Map.entry("inches", 25_400.0),
            Map.entry("thou", 25.4),
            Map.entry("foot", 304_800.0));

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("second", 1.0),
            Map.entry("ms", 1e-3),
            Map.entry("msec", 1e-3),
            Map.entry("millisecond", 1e-3),
            Map.entry("us", 1e-6),
            Map.entry("microsecond", 1e-6),
            Map.entry("ns", 1e-9),
            Map.entry("nanosecond", 1e-9),
            Map.entry("min", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("h", 3600.0),
            Map.entry("hr", 3600.0),
            Map.entry("hour", 3600.0),
            Map.entry("d", 86_400.0),
            Map.entry("day", 86_400.0));

    private WrittenUnits() {}

    /** A length in micrometres; NaN when it is no length above 0, as in pixels, or the unit is not known. */
    public static double micrometres(double value, String unit) {
        return times(value, factor(MICROMETRES, unit));
    }

    /** A time in seconds; NaN when it is no time above 0 or the unit is not known. */
    public static double seconds(double value, String unit) {
        return times(value, factor(SECONDS, unit));
    }

    /** A number as a file writes it; NaN when it is none. */
    public static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    /** A voxel from sizes that may be NaN; a single known side of a pixel stands for both. */
    public static VoxelSize voxel(double xMicrometres, double yMicrometres, double zMicrometres) {
        double x = Double.isNaN(xMicrometres) ? yMicrometres : xMicrometres;
        double y = Double.isNaN(yMicrometres) ? x : yMicrometres;
        return Double.isNaN(x) ? VoxelSize.UNCALIBRATED : new VoxelSize(x, y, zMicrometres);
    }

    private static double times(double value, double factor) {
        // 0.1 mm is 100 um: dividing by a whole number is rounded once where multiplying by its inverse is rounded
        // twice.
        double product = factor < 1 ? value / Math.rint(1 / factor) : value * factor;
        return product > 0 && product < 1e12 && product > 1e-12 ? product : Double.NaN;
    }

    private static double factor(Map<String, Double> units, String unit) {
        String tidy = tidy(unit);
        Double known = units.get(tidy);
        if (known == null && tidy.length() > 3 && tidy.endsWith("s")) {
            known = units.get(tidy.substring(0, tidy.length() - 1));
        }
        return known == null ? Double.NaN : known;
    }

    private static String tidy(String unit) {
        String plain = unit.strip()
                .replace("\\u00B5", "u")
                .replace("\\u00b5", "u")
                .replace("\\u03BC", "u")
                .replace("\\u03bc", "u");
        plain = plain.replace("\u00c2\u00b5", "u")
                .replace("\u00ce\u00bc", "u")
                .replace("\u00c3\u0085", "a")
                .replace("\u00c3\u2026", "a");
        plain = plain.replace('\u00b5', 'u').replace('\u03bc', 'u').replace('\u212b', '\u00e5');
        if (plain.equals("\ufffdm") || plain.equals("\ufffd\ufffdm")) {
            plain = "um";
        }
        plain = plain.toLowerCase(Locale.ROOT);
        return plain.endsWith("metre") || plain.endsWith("metres") ? plain.replace("metre", "meter") : plain;
    }
}
