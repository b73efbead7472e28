package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.Battery;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.microscope.Channel;
import org.mitoferry.microscope.FieldPlan;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Setting;
import org.mitoferry.microscope.Shot;
import org.mitoferry.protocol.Step;
import org.mitoferry.runner.MicrographReadout;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/** One well whose micrographs are measured. */
final class MeasuredWell implements MicrographReadout.Well {

    private static final double CLOSE_MINUTES = 1e-6;
    private static final double MINUTES_PER_HOUR = 60;
    private static final String NOT_MEASURABLE = "not measurable from these micrographs: ";

    private final MeasuredPictures pictures;
    private final Microscope microscope;
    private final BenchJob job;
    private final Consumer<List<Measurement>> rows;
    private final Stained stained;

    /** When pictures were measured last, the roles that they had, and the quantities that have rows since. */
    private double measuredAt = Double.NaN;

    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> read = new HashSet<>();
    private @Nullable Filming filming;

    /** A time-lapse that goes on. */
    private record Filming(Step.Image step, double beganMinutes, Frames frames, List<Shot> next) {

        double number(double minutes) {
            return Math.floor(60 * (minutes - beganMinutes) / step.intervalSeconds() + CLOSE_MINUTES);
        }

        boolean endsAt(double minutes) {
            return number(minutes) >= number(beganMinutes + step.minutes());
        }
    }

    MeasuredWell(MeasuredPictures pictures, BenchJob job, Consumer<List<Measurement>> rows) {
        this.pictures = pictures;
        this.microscope = pictures.microscope();
        this.job = job;
        this.rows = rows;
        stained = new Stained(job, microscope, pictures.laboratory().vocabulary());
    }

    @Override
    public boolean isAtRest() {
        return filming == null;
    }

    @Override
    public void image(Step.Image step, Culture culture, double minutes) {
        Filming now = filming;
        if (now != null) {
            pictures.look(now.next().getFirst(), crew -> add(now, culture, minutes, crew));
        } else if (step.intervalSeconds() > 0) {
            begin(step, culture, minutes);
        } else {
            Setting setting = pictures.choices().measuredOf(microscope.equipment(), step);
            stills(setting, stained.shownIn(step, culture), asked(step), culture, minutes);
        }
        Filming going = filming;
        if (going != null && going.endsAt(minutes)) {
            filming = null;
            pictures.look(going.next().getFirst(), _ -> developed(going, culture, minutes));
        }
    }

    /** Quantities of the measure steps that follow an image step with no time between. */
    private Set<String> asked(Step.Image image) {
        Set<String> asked = new LinkedHashSet<>();
        boolean after = false;
        for (Step step : job.arm().steps()) {
            if (after && (step.minutes() > 0 || step instanceof Step.Image)) {
                break;
            }
            if (after && step instanceof Step.Measure measure) {
                asked.addAll(measure.quantities());
            }
            after |= step.equals(image);
        }
        return judged(asked);
    }

    private Set<String> judged(Set<String> asked) {
        return Sights.judged(asked, job.protocol(), job.arm().name());
    }

    private void stills(Setting setting, List<Channel> shown, Set<String> asked, Culture culture, double minutes) {
        List<Channel> channels = wanted(asked, shown);
        forget(minutes);
        if (channels.isEmpty()) {
            return;
        }
        channels.forEach(channel -> roles.add(channel.role()));
        int fields = pictures.choices().fields().orElse(ImageChoices.USUAL_FIELDS);
        for (Shot shot : FieldPlan.shots(setting, channels, culture, fields)) {
            pictures.look(
                    shot,
                    crew -> measure(microscope.take(culture, shot, crew).micrograph(), view(shot, minutes), culture));
        }
    }

    private static List<Channel> wanted(Set<String> asked, List<Channel> shown) {
        List<String> wanted =
                Sights.wanted(asked, shown.stream().map(Channel::role).toList());
        List<Channel> channels = new ArrayList<>(
                shown.stream().filter(one -> wanted.contains(one.role())).toList());
        if (wanted.containsAll(List.of(Sights.MONOMER, Sights.AGGREGATE))) {
            // The same field before it was stained.
            shown.stream()
                    .filter(one -> List.of(Sights.MONOMER, Sights.AGGREGATE).contains(one.role()))
                    .forEach(one -> channels.add(one.unstained()));
        }
        shown.stream()
                .filter(one -> one.role().equals(Sights.CASPASE) && wanted.contains(one.role()))
                .forEach(one -> channels.add(one.ofInactiveCaspase()));
        return channels;
    }

    private void forget(double minutes) {
        measuredAt = minutes;
        roles.clear();
        read.clear();
    }

    private void begin(Step.Image step, Culture culture, double minutes) {
        List<Channel> channels = wanted(asked(step), stained.shownIn(step, culture));
        if (channels.isEmpty()) {
            return;
        }
        Setting setting = pictures.choices().measuredOf(microscope.equipment(), step);
        Shot shot = FieldPlan.shots(setting, channels, culture, 1).getFirst();
        pictures.look(shot, crew -> begin(step, shot, culture, minutes, crew));
    }

    private void begin(Step.Image step, Shot shot, Culture culture, double minutes, Crew crew) {
        try {
            Micrograph first = microscope.take(culture, shot, crew).micrograph();
            Frames frames = new Frames(MeasuredPictures.scratch(), first.facts());
            frames.add(first, minutes);
            filming = new Filming(step, minutes, frames, new ArrayList<>(List.of(shot.next())));
        } catch (IOException | MicrographProblem e) {
            throw broken(e);
        }
    }

    private void add(Filming film, Culture culture, double minutes, Crew crew) {
        Shot shot = film.next().removeFirst();
        try {
            film.frames().add(microscope.take(culture, shot, crew).micrograph(), minutes);
        } catch (IOException | MicrographProblem e) {
            throw broken(e);
        }
        film.next().add(shot.next());
    }

    /** The film is measured as taken at its end. */
    private void developed(Filming film, Culture culture, double minutes) {
        forget(minutes);
        Shot shot = film.next().getFirst();
        shot.channels().forEach(channel -> roles.add(channel.role()));
        try (Frames frames = film.frames();
                Micrograph picture = frames.film()) {
            measure(picture, view(shot, minutes), culture);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static UncheckedIOException broken(Exception e) {
        return new UncheckedIOException(String.valueOf(e.getMessage()), new IOException(e));
    }

    private FieldOfView view(Shot shot, double minutes) {
        return new FieldOfView(
                job.protocol().name(),
                job.experiment(),
                job.arm().name(),
                job.well(),
                shot.number(),
                minutes / MINUTES_PER_HOUR);
    }

    private void measure(Micrograph picture, FieldOfView view, Culture culture) {
        Groups groups = Groups.of(culture);
        try {
            FieldChannels channels = FieldChannels.of(view, picture);
            AssayParameters parameters =
                    groups.named(pictures.parameters(), picture.facts().channelNames());
            FieldResult result = Battery.measure(channels, parameters);
            new KeptField(pictures.kept(), job).keep(channels, result, parameters);
            List<Measurement> own = new ArrayList<>(groups.ofDish(result.rows()));
            if (NucleusTypes.apply(result, groups)) {
                own.addAll(NucleusTypes.rows(result, groups));
            }
            if (result.map() == null) {
                own.addAll(NucleusTypes.counted(own));
            }
            own.forEach(row -> read.add(key(row.quantity(), groupOf(row))));
            rows.accept(own);
        } catch (MicrographProblem problem) {
            throw broken(problem);
        }
    }

    /** Measures what was just taken; where nothing was, but what is stained shows what is asked for, takes pictures for it. */
    @Override
    public void measure(Step.Measure step, Culture culture, double minutes) {
        Set<String> asked = judged(new LinkedHashSet<>(step.quantities()));
        if (!(Math.abs(minutes - measuredAt) < CLOSE_MINUTES)) {
            List<Channel> shown = wanted(asked, stained.shownBefore(step, culture));
            stills(pictures.choices().usual(microscope.equipment(), shown), shown, asked, culture, minutes);
        }
        List<Measurement> none = new ArrayList<>();
        for (String quantity : asked) {
            String why = Sights.missing(quantity, List.copyOf(roles)).orElse("the cells of this group cannot be told");
            Groups.of(culture).names().stream()
                    .filter(group -> !read.contains(key(quantity, group)))
                    .forEach(group -> none.add(unseen(quantity, group, minutes, why)));
        }
        rows.accept(none);
    }

    private static String key(String quantity, String group) {
        return quantity + " of " + group;
    }

    private static String groupOf(Measurement row) {
        return row.cell().replaceFirst("#.*$", "");
    }

    private Measurement unseen(String quantity, String group, double minutes, String why) {
        return new Measurement(
                job.protocol().name(),
                job.experiment(),
                job.arm().name(),
                job.well(),
                0,
                group,
                MeasuredTime.text(minutes / MINUTES_PER_HOUR),
                quantity,
                Double.NaN,
                Stained.unit(quantity),
                Battery.METHOD,
                NOT_MEASURABLE + why);
    }

    @Override
    public void trace(Culture culture, double minutes) {}

    @Override
    public void close() {
        pictures.leave();
        if (filming != null) {
            try {
                filming.frames().close();
            } catch (IOException e) {
                throw broken(e);
            }
        }
    }
}
