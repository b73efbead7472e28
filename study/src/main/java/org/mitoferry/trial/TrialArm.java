package org.mitoferry.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;
import org.mitoferry.readout.Readout;
import org.mitoferry.table.Measurement;

/**
 * One arm in one experiment of a trial.
 *
 * @param catalogue with the changes of the trial in its set
 * @param kept quantities whose rows are kept
 */
record TrialArm(
        ArmKey key, Protocol protocol, Protocol.Arm arm, Catalogue catalogue, int experiment, SortedSet<String> kept) {

    /** Simulated time between two looks at whether to stop. */
    private static final double SLICE_MINUTES = 30;

    /**
     * Carries it out, one well after the other.
     *
     * @param progress is told the share that is done
     * @param stopping asked now and then
     * @return nothing when it was stopped
     */
    Optional<StoredArm> carryOut(Crew crew, DoubleConsumer progress, BooleanSupplier stopping) {
        long began = System.nanoTime();
        BenchJob first = new BenchJob(protocol, arm, experiment, catalogue);
        int wells = protocol.vessel().wells();
        List<Measurement> rows = new ArrayList<>();
        for (int well = 1; well <= wells; well++) {
            BenchJob job = first.inWell(well);
            Bench bench = Bench.start(job, crew, new Reading(new Readout(job), kept, rows));
            while (bench.advance(SLICE_MINUTES)) {
                if (stopping.getAsBoolean()) {
                    return Optional.empty();
                }
                progress.accept((well - 1 + bench.elapsedMinutes() / bench.totalMinutes()) / wells);
            }
        }
        return Optional.of(new StoredArm((System.nanoTime() - began) * 1e-9, rows));
    }

    /** Reads what is kept; the course between measure steps is not followed. */
    private record Reading(Readout readout, SortedSet<String> kept, List<Measurement> rows) implements Observer {
        @Override
        public void measure(Step.Measure step, Culture culture, double minutes) {
            readout.measure(step, culture, minutes).stream()
                    .filter(row -> kept.contains(row.quantity()))
                    .forEach(rows::add);
        }

        @Override
        public void image(Step.Image step, Culture culture, double minutes) {}

        @Override
        public void trace(Culture culture, double minutes) {}
    }
}
