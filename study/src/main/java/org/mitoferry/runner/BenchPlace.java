package org.mitoferry.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** A place at the bench of the dish, with a crew of its own, whose cultures are read off as they are, and under a microscope if wanted. */
final class BenchPlace implements ArmPlace {
    /** Stands for the well in a snapshot that cannot be gone on from, since a time-lapse was under way. */
    private static final int UNDER_WAY = 0;

    private final RunPlan plan;
    private final Crew crew;

    BenchPlace(RunPlan plan, int threads) {
        this.plan = plan;
        this.crew = new Crew(threads);
    }

    @Override
    public ArmCarrier start(ArmJob job, Consumer<List<Measurement>> rows) {
        return new Wells(job, rows);
    }

    @Override
    public ArmCarrier resume(ArmJob job, DataInputStream state, Consumer<List<Measurement>> rows) throws IOException {
        return new Wells(job, rows, state);
    }

    @Override
    public void close() {
        crew.close();
    }

    /** The wells of one arm of one experiment, one after another: each is a dish of its own. */
    private final class Wells implements ArmCarrier {
        private final BenchJob first;
        private final int wells;
        private final Consumer<List<Measurement>> rows;
        private final List<Transfer> before = new ArrayList<>();
        private int well;
        private Reading reading;
        private Bench bench;

        Wells(ArmJob job, Consumer<List<Measurement>> rows) {
            this.first = arm(job);
            this.wells = plan.protocol().vessel().wells();
            this.rows = rows;
            well = 1;
            reading = reading(first);
            bench = Bench.start(first, crew, reading);
        }

        Wells(ArmJob job, Consumer<List<Measurement>> rows, DataInputStream state) throws IOException {
            this.first = arm(job);
            this.wells = plan.protocol().vessel().wells();
            this.rows = rows;
            well = state.readInt();
            if (well < 1 || well > wells) {
                throw new IOException("there is no well " + well);
            }
            TransferBytes.read(state, before::add);
            BenchJob here = first.inWell(well);
            reading = reading(here);
            bench = Bench.resume(here, crew, reading, state);
        }

        private Reading reading(BenchJob here) {
            return new Reading(new Readout(here), plan.micrographs().map(readout -> readout.of(here, rows)), rows);
        }

        private BenchJob arm(ArmJob job) {
            Protocol.Arm arm = plan.arms().get(job.place());
            return new BenchJob(
                    plan.protocol(), arm, job.experiment(), plan.laboratory().catalogue());
        }

        @Override
        public boolean advance(double minutes) {
            if (bench.advance(minutes)) {
                return true;
            }
            reading.close();
            if (well == wells) {
                return false;
            }
            before.addAll(Transfer.of(first.inWell(well), bench.culture()));
            BenchJob next = first.inWell(++well);
            reading = reading(next);
            bench = Bench.start(next, crew, reading);
            return true;
        }

        @Override
        public double elapsedMinutes() {
            return (well - 1) * bench.totalMinutes() + bench.elapsedMinutes();
        }

        @Override
        public double totalMinutes() {
            return wells * bench.totalMinutes();
        }

        @Override
        public List<Transfer> transfers() {
            List<Transfer> all = new ArrayList<>(before);
            all.addAll(Transfer.of(first.inWell(well), bench.culture()));
            return all;
        }

        @Override
        public void save(DataOutputStream out) throws IOException {
            out.writeInt(reading.isAtRest() ? well : UNDER_WAY);
            TransferBytes.write(out, before);
            bench.save(out);
        }
    }

    /** Reads quantities off the culture when a step asks for them, its course in between, and micrographs where they are wanted. */
    private record Reading(
            Readout readout, Optional<MicrographReadout.Well> micrographs, Consumer<List<Measurement>> rows)
            implements Observer, AutoCloseable {

        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {
            rows.accept(readout.measure(step, culture, minutes));
            micrographs.ifPresent(well -> well.measure(step, culture, minutes));
        }

        @Override
        public void image(Step.Image step, Culture culture, double minutes) {
            micrographs.ifPresent(well -> well.image(step, culture, minutes));
        }

        @Override
        public void trace(Culture culture, double minutes) {
            rows.accept(readout.trace(culture, minutes));
            micrographs.ifPresent(well -> well.trace(culture, minutes));
        }

        boolean isAtRest() {
            return micrographs.map(MicrographReadout.Well::isAtRest).orElse(true);
        }

        @Override
        public void close() {
            micrographs.ifPresent(MicrographReadout.Well::close);
        }
    }
}
