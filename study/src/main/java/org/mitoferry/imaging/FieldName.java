package org.mitoferry.imaging;

import java.util.Locale;
import org.mitoferry.bench.BenchJob;

/** Names of the files of a field. */
final class FieldName {

    private static final int LONGEST = 40;

    private FieldName() {}

    /**
     * @param image number of the image step in its arm, from 1
     * @param field number of the field, from 1
     */
    static String of(BenchJob job, int image, int field) {
        int place = job.protocol().arms().indexOf(job.arm()) + 1;
        return String.format(
                Locale.ROOT,
                "%02d-%s-e%d-w%d-i%d-f%d",
                place,
                plain(job.arm().name()),
                job.experiment(),
                job.well(),
                image,
                field);
    }

    /** Lower-case letters and digits of ASCII, with single hyphens between. */
    static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).replaceAll("-$", "") : plain;
    }
}
