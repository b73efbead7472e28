package org.mitoferry.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Picture;
import org.mitoferry.microscope.Shot;
import org.mitoferry.microscope.TrueNanotube;

/** One field of a time-lapse, frame by frame. */
final class FilmedField implements AutoCloseable {

    private static final String HEAD =
            "frame,minutes,id,kind,class,from,to,x0_um,y0_um,z0_um,x1_um,y1_um,z1_um,diameter_um";

    private final Microscope microscope;
    private final Crew crew;
    private final FieldFiles files;
    private final Frames frames;
    private final List<String> nanotubes = new ArrayList<>(List.of(HEAD));
    private Shot shot;
    private int frame = 1;

    FilmedField(Microscope microscope, Culture culture, Shot first, FieldFiles files, double minutes, Crew crew) {
        this.microscope = microscope;
        this.crew = crew;
        this.files = files;
        shot = first;
        Picture picture = microscope.take(culture, first, crew);
        files.firstFrame(picture);
        frames = files.frames(picture);
        keep(picture, minutes);
    }

    void next(Culture culture, double minutes) {
        shot = shot.next();
        frame++;
        keep(microscope.take(culture, shot, crew), minutes);
    }

    private void keep(Picture picture, double minutes) {
        files.add(frames, picture, minutes);
        for (TrueNanotube tube : picture.truth().nanotubes()) {
            if (tube.kind().equals("nanotube") || tube.kind().equals("probe")) {
                nanotubes.add(line(tube, minutes));
            }
        }
    }

    private String line(TrueNanotube tube, double minutes) {
        double[] a = tube.points().getFirst();
        double[] b = tube.points().getLast();
        return String.format(
                Locale.ROOT,
                "%d,%.3f,%d,%s,%s,%d,%d,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f",
                frame,
                minutes,
                tube.id(),
                tube.kind(),
                tube.nanotubeClass(),
                tube.from(),
                tube.to(),
                a[0],
                a[1],
                a[2],
                b[0],
                b[1],
                b[2],
                tube.diameterMicrometres());
    }

    /** All frames are there. */
    void finish() {
        files.film(frames, nanotubes);
    }

    @Override
    public void close() {
        try {
            frames.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e.getMessage(), e);
        }
    }
}
