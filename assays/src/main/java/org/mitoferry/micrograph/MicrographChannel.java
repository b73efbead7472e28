package org.mitoferry.micrograph;

/**
 * What a file says of one channel.
 *
 * @param name as written, or {@code C1}, {@code C2} ... where the file has none
 * @param excitationNanometres above 0, or NaN where not stated
 * @param emissionNanometres above 0, or NaN where not stated
 * @param colourRgb {@code 0xRRGGBB}, or -1 where not stated
 */
public record MicrographChannel(String name, double excitationNanometres, double emissionNanometres, int colourRgb) {
    /** A channel of which nothing but the name is known. */
    public static MicrographChannel named(String name) {
        return new MicrographChannel(name, Double.NaN, Double.NaN, -1);
    }

    /** The channel of that number, from 0, that has no name of its own. */
    public static MicrographChannel numbered(int channel) {
        return named("C" + (channel + 1));
    }
}
