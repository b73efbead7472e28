package org.mitoferry.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.readout.Readout;
import org.mitoferry.readout.Transfer;
import org.mitoferry.table.Measurement;

/** A place at the bench of the dish, with a crew of its own, whose cultures are read off as they are. */
final class BenchPlace implements ArmPlace {
    private final RunPlan plan;
    private final Crew crew;

    BenchPlace(RunPlan plan, int threads) {
        this.plan = plan;
        this.crew = new Crew(threads);
    }

    @Override
    public ArmCarrier start(ArmJob job, Consumer<List<Measurement>> rows) {
        BenchJob arm = arm(job);
        return new OnBench(arm, Bench.start(arm, crew, new Reading(arm, rows)));
    }

    @Override
    public ArmCarrier resume(ArmJob job, DataInputStream state, Consumer<List<Measurement>> rows) throws IOException {
        BenchJob arm = arm(job);
        return new OnBench(arm, Bench.resume(arm, crew, new Reading(arm, rows), state));
    }

    @Override
    public void close() {
        crew.close();
    }

    private BenchJob arm(ArmJob job) {
        Protocol.Arm arm = plan.arms().get(job.place());
        return new BenchJob(
                plan.protocol(), arm, job.experiment(), plan.laboratory().catalogue());
    }

    private record OnBench(BenchJob job, Bench bench) implements ArmCarrier {
        @Override
        public boolean advance(double minutes) {
            return bench.advance(minutes);
        }

        @Override
        public double elapsedMinutes() {
            return bench.elapsedMinutes();
        }

        @Override
        public double totalMinutes() {
            return bench.totalMinutes();
        }

        @Override
        public List<Transfer> transfers() {
            return Transfer.of(job, bench.culture());
        }

        @Override
        public void save(DataOutputStream out) throws IOException {
            bench.save(out);
        }
    }

    /** Reads quantities off the culture when a step asks for them, and its course in between. */
    private static final class Reading implements Observer {
        private final Readout readout;
        private final Consumer<List<Measurement>> rows;

        Reading(BenchJob job, Consumer<List<Measurement>> rows) {
            this.readout = new Readout(job);
            this.rows = rows;
        }

        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {
            rows.accept(readout.measure(step, culture, minutes));
        }

        /** Micrographs are not taken: quantities are read off the culture itself. */
        @Override
        public void image(Step.Image step, Culture culture, double minutes) {}

        @Override
        public void trace(Culture culture, double minutes) {
            rows.accept(readout.trace(culture, minutes));
        }
    }
}
