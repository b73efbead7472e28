package org.mitoferry.imaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.microscope.Channel;
import org.mitoferry.microscope.FieldPlan;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Setting;
import org.mitoferry.microscope.Shot;
import org.mitoferry.protocol.Step;

/** Takes the pictures of one well, whenever an image step asks for them. */
final class ImageTaker implements Observer, AutoCloseable {

    private static final double CLOSE = 1e-9;
    private static final double MINUTES_PER_HOUR = 60;

    private final Microscope microscope;
    private final ImageChoices choices;
    private final BenchJob job;
    private final Path folder;
    private final Crew crew;
    private final List<DesignLine> taken = new ArrayList<>();
    private int images;
    private @Nullable Filming filming;

    /** A time-lapse that is going on. */
    private record Filming(Step.Image step, double beganMinutes, List<FilmedField> fields) {

        /** Frames so far, the first not counted, after so long. */
        double frames(double minutes) {
            return Math.floor(60 * (minutes - beganMinutes) / step.intervalSeconds() + CLOSE);
        }

        boolean goesOnAt(double minutes) {
            return minutes <= beganMinutes + step.minutes() + CLOSE;
        }

        boolean endsAt(double minutes) {
            return frames(minutes) >= frames(beganMinutes + step.minutes());
        }
    }

    ImageTaker(Microscope microscope, ImageChoices choices, BenchJob job, Path folder, Crew crew) {
        this.microscope = microscope;
        this.choices = choices;
        this.job = job;
        this.folder = folder;
        this.crew = crew;
    }

    /** What was taken, in order. */
    List<DesignLine> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void image(Step.Image step, Culture culture, double minutes) {
        Filming now = filming;
        if (now != null && now.step().equals(step) && now.goesOnAt(minutes)) {
            now.fields().forEach(field -> field.next(culture, minutes));
        } else {
            images++;
            now = begin(step, culture, minutes);
        }
        if (now != null && now.endsAt(minutes)) {
            now.fields().forEach(FilmedField::finish);
            now = null;
        }
        filming = now;
    }

    /** Takes still pictures, or the first frames of a time-lapse, which is given back. */
    private @Nullable Filming begin(Step.Image step, Culture culture, double minutes) {
        Setting setting = choices.settingOf(microscope.equipment(), step);
        List<Channel> channels = microscope.channels(step.channels(), culture);
        List<FilmedField> filmed = new ArrayList<>();
        for (Shot shot : FieldPlan.shots(setting, channels, culture, choices.fieldsOf(step))) {
            FieldFiles files = new FieldFiles(folder, FieldName.of(job, images, shot.number()), choices.format());
            taken.add(new DesignLine(
                    files.stackFile(),
                    job.arm().name(),
                    job.experiment(),
                    job.well(),
                    shot.number(),
                    minutes / MINUTES_PER_HOUR,
                    channels.stream().map(Channel::role).toList()));
            if (files.there()) {
                continue;
            }
            if (step.intervalSeconds() > 0) {
                filmed.add(new FilmedField(microscope, culture, shot, files, minutes, crew));
            } else {
                files.still(microscope.take(culture, shot, crew));
            }
        }
        return step.intervalSeconds() > 0 ? new Filming(step, minutes, filmed) : null;
    }

    @Override
    public void measure(Step.Measure step, Culture culture, double minutes) {}

    @Override
    public void trace(Culture culture, double minutes) {}

    /** Gives up a time-lapse that was not finished. */
    @Override
    public void close() {
        if (filming != null) {
            filming.fields().forEach(FilmedField::close);
        }
    }
}
