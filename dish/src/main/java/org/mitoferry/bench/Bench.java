package org.mitoferry.bench;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.StateReader;
import org.mitoferry.culture.StateVisitor;
import org.mitoferry.culture.StateWriter;
import org.mitoferry.parameter.Coating;
import org.mitoferry.parameter.Fixative;
import org.mitoferry.process.CultureStep;
import org.mitoferry.process.Fixation;
import org.mitoferry.process.LightDose;
import org.mitoferry.protocol.FlaskWork;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.MediumRecipe;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.protocol.Step;

/**
 * Carries one arm out, step by step.
 *
 * <p>A step of a protocol begins with deeds that take no time, may take time, and may end with deeds. The bench's own state is its place in
 * the arm and the time left there; with the culture's state that is all, and {@link #save} writes both.
 *
 * <p>Cells are plated in the protocol's first medium. A medium brings its incubator along: changing to it or incubating in it moves the
 * dish there. A stain without {@code in} is done in the air of the hood, and the dish goes back afterwards.
 */
public final class Bench {

    /** Time between two looks of {@link Observer#trace}. */
    public static final double TRACE_MINUTES = 30;

    private static final double CLOSE = 1e-9;

    private final BenchJob job;
    private final Crew crew;
    private final Observer observer;
    private final Hands hands;
    private final Culture culture;
    private final CultureStep cultureStep;
    private final List<ParameterOverride> overrides;
    private final BenchSetup setup;
    private final FlaskWork flask;
    private final FlaskHands flaskHands;

    private int place;
    private boolean begun;
    private double minutesLeft;
    private double gasAfterwards;
    private int overridesDone;
    private int tracesDone;
    private boolean fixed;
    private int recipe;
    private int exposures;

    private Bench(BenchJob job, Crew crew, Observer observer) {
        this.job = job;
        this.crew = crew;
        this.observer = observer;
        setup = new BenchSetup(job);
        culture = setup.emptyDish();
        cultureStep = new CultureStep(culture, crew);
        hands = new Hands(job, setup, culture, crew);
        flask = FlaskWork.of(job.arm().steps());
        flaskHands = new FlaskHands(job, setup, culture, flask);
        overrides = new ArrayList<>(job.protocol().overrides());
        overrides.sort(Comparator.comparingDouble(ParameterOverride::fromHours));
    }

    /** A bench with an empty dish, filled with the protocol's first medium. */
    public static Bench start(BenchJob job, Crew crew, Observer observer) {
        Bench bench = new Bench(job, crew, observer);
        bench.overrideWhatIsDue();
        job.protocol().effectOverrides().forEach(bench::set);
        bench.hands.fill(bench.recipe());
        return bench;
    }

    /**
     * A bench as it was saved.
     *
     * @throws IOException if the snapshot ends early or belongs to another version or culture
     */
    public static Bench resume(BenchJob job, Crew crew, Observer observer, DataInputStream snapshot)
            throws IOException {
        Bench bench = new Bench(job, crew, observer);
        try {
            bench.visit(new StateReader(snapshot));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return bench;
    }

    /** Writes the whole state: the bench's place in the arm and the culture. */
    public void save(DataOutputStream out) throws IOException {
        try {
            visit(new StateWriter(out));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void visit(StateVisitor visitor) {
        place = (int) visitor.count("bench.place", place);
        begun = visitor.count("bench.begun", begun ? 1 : 0) == 1;
        minutesLeft = visitor.number("bench.minutesLeft", minutesLeft);
        gasAfterwards = visitor.number("bench.gasAfterwards", gasAfterwards);
        overridesDone = (int) visitor.count("bench.overridesDone", overridesDone);
        tracesDone = (int) visitor.count("bench.tracesDone", tracesDone);
        fixed = visitor.count("bench.fixed", fixed ? 1 : 0) == 1;
        recipe = (int) visitor.count("bench.recipe", recipe);
        exposures = (int) visitor.count("bench.exposures", exposures);
        culture.visit(visitor);
    }

    public Culture culture() {
        return culture;
    }

    /** Simulated time since the start of the arm. */
    public double elapsedMinutes() {
        return culture.minutes();
    }

    /** Simulated time that the whole arm takes. */
    public double totalMinutes() {
        double total = 0;
        for (int i = 0; i < job.arm().steps().size(); i++) {
            total += duration(i);
        }
        return total;
    }

    /**
     * Carries the arm on.
     *
     * @param minutes of simulated time, at least; deeds that take no time are done as they come
     * @return whether there is more to do
     */
    public boolean advance(double minutes) {
        double until = culture.minutes() + minutes;
        List<Step> steps = job.arm().steps();
        while (place < steps.size()) {
            Step step = steps.get(place);
            if (!begun) {
                if (!flask.beside(place)) {
                    begin(step);
                }
                minutesLeft = duration(place);
                begun = true;
            }
            if (minutesLeft > CLOSE) {
                if (culture.minutes() >= until - CLOSE) {
                    return true;
                }
                pass();
            } else {
                if (!flask.beside(place)) {
                    end(step);
                }
                begun = false;
                place++;
            }
        }
        return false;
    }

    /** One step of the culture, no longer than what is left of the step, up to the next look and the next override. */
    private void pass() {
        traceIfDue();
        double now = culture.minutes();
        double step = Math.min(job.stepMinutes(), minutesLeft);
        step = Math.min(step, Math.max(CLOSE, tracesDone * TRACE_MINUTES - now));
        if (overridesDone < overrides.size()) {
            step = Math.min(
                    step, Math.max(CLOSE, 60 * overrides.get(overridesDone).fromHours() - now));
        }
        if (fixed) {
            culture.tick(step);
        } else {
            cultureStep.advance(step);
        }
        minutesLeft -= step;
        overrideWhatIsDue();
        if (job.arm().steps().get(place) instanceof Step.Image image) {
            double after = image.minutes() - minutesLeft;
            int frames = TimeLapse.frames(image, after - step, after);
            if (frames > 0) {
                image(image, frames);
            }
        }
    }

    private void traceIfDue() {
        if (culture.minutes() >= tracesDone * TRACE_MINUTES - CLOSE) {
            observer.trace(culture, culture.minutes());
            tracesDone++;
        }
    }

    private void overrideWhatIsDue() {
        while (overridesDone < overrides.size()
                && 60 * overrides.get(overridesDone).fromHours() <= culture.minutes() + CLOSE) {
            set(overrides.get(overridesDone++));
        }
    }

    private void set(ParameterOverride one) {
        culture.profiles().set(setup.cellType(one.cellType()), CellParameter.of(one.parameter()), one.value());
    }

    private void set(EffectOverride one) {
        setup.set(one, culture.profiles());
    }

    private void set(Step.Override step) {
        step.parameters().forEach(this::set);
        step.effects().forEach(this::set);
    }

    private void begin(Step step) {
        switch (step) {
            case Step.Seed s -> bring(s.cells(), s.densityPerSquareMillimetre());
            case Step.Add s -> bring(s.cells(), s.densityPerSquareMillimetre());
            case Step.Remove s -> hands.remove(s.cells(), s.fraction(), place);
            case Step.Kill s -> hands.kill(s.cells(), s.fraction(), place);
            case Step.Treat s -> hands.treat(s.with().compound(), dose(s.with()));
            case Step.Stain s -> stain(s);
            case Step.Wash s -> hands.exchange(recipe(), s.times());
            case Step.ChangeMedium s -> changeTo(s.medium());
            case Step.ChangeGas s -> hands.putUnder(s.oxygenPercent());
            case Step.Incubate s -> incubate(s.in());
            case Step.Override s -> set(s);
            case Step.Fix s -> fix(s.with());
            case Step.Image s -> image(s, 1);
            case Step.Measure s -> observer.measure(s, culture, culture.minutes());
            // The cells are in their flask still and come with it: see FlaskHands.
            case Step.Label s -> {}
            // The empty dish has this height from the start: see BenchSetup.
            case Step.Fill s -> {}
            case Step.Coat s -> coat(s.with());
            case Step.TransferMedium s -> transferFrom(s.fromArm());
            case Step.Insert s -> insert(s);
        }
    }

    private void bring(String cells, double densityPerSquareMillimetre) {
        int first = hands.seed(cells, densityPerSquareMillimetre);
        flaskHands.mark(cells, first, place);
    }

    private void insert(Step.Insert insert) {
        culture.hangInsert(insert.poreMicrometres());
        int first = hands.seed(insert.cells(), Double.NaN, Cells.INSERT);
        flaskHands.mark(insert.cells(), first, place);
    }

    private void coat(String with) {
        Coating coating = job.catalogue().coatings().find(with).orElseThrow();
        List<Step> before = job.arm().steps().subList(0, place);
        Coats.lay(coating, setup, culture.profiles(), overrides.subList(0, overridesDone), before);
    }

    /** The other arm is carried out here and now, at the cost of its whole time: so a bench that is resumed needs nothing of it. */
    private void transferFrom(String arm) {
        Bench other = start(job.ofArm(job.protocol().arm(arm)), crew, Observer.BLIND);
        while (other.advance(Double.MAX_VALUE)) {
            // goes on until it is done
        }
        hands.take(other.culture.medium(), other.recipe());
        recipe = other.recipe;
    }

    private void fix(String with) {
        Fixative fixative = job.catalogue().fixatives().find(with).orElseThrow();
        Fixation.fix(culture, fixative.shareOfSmallBroken(), fixative.shareOfLargeBroken(), place);
        fixed = true;
    }

    /** Living cells bear the light of each frame. */
    private void image(Step.Image image, int frames) {
        observer.image(image, culture, culture.minutes());
        if (!fixed) {
            LightDose.expose(culture, frames, exposures++);
        }
    }

    private void end(Step step) {
        if (step instanceof Step.Stain) {
            hands.putUnder(gasAfterwards);
        }
    }

    private void stain(Step.Stain stain) {
        gasAfterwards = hands.gasOxygenPercent();
        String in = stain.in();
        hands.putUnder(
                in == null
                        ? setup.practice.roomOxygenPercent()
                        : hands.recipe(in).gasOxygenPercent());
        for (Step.Dose dye : stain.with()) {
            if (setup.substance(dye.compound()) >= 0) {
                hands.stain(dye.compound(), flaskHands.relative(dye));
            }
        }
    }

    private void changeTo(String medium) {
        MediumRecipe next = hands.recipe(medium);
        recipe = List.copyOf(job.protocol().media().keySet()).indexOf(medium);
        hands.moveTo(next);
        hands.exchange(next, 1 + next.rinses());
    }

    private void incubate(@Nullable String in) {
        if (in != null) {
            hands.putUnder(hands.recipe(in).gasOxygenPercent());
        }
    }

    private double dose(Step.Dose dose) {
        double written = dose.concentrationMicromolar();
        return Double.isNaN(written)
                ? job.catalogue().drugs().find(dose.compound()).orElseThrow().usualMicromolar()
                : written;
    }

    private MediumRecipe recipe() {
        return List.copyOf(job.protocol().media().values()).get(recipe);
    }

    /** Time that a step takes of the dish's. */
    private double duration(int number) {
        return flask.beside(number) ? 0 : job.arm().steps().get(number).minutes();
    }
}
