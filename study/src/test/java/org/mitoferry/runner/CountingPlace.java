package org.mitoferry.runner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.readout.Transfer;
import org.mitoferry.table.Measurement;

/** A bench whose culture is one number that wanders, drawn from the job alone; it is measured every 60 minutes of 600. */
final class CountingPlace implements ArmPlace {
    /** Is told of every minute that passes in any job; may throw or sleep. */
    interface Watcher {
        void minute(ArmJob job, int minute);
    }

    private static final int LENGTH = 600;
    private final Watcher watcher;

    CountingPlace(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public ArmCarrier start(ArmJob job, Consumer<List<Measurement>> rows) {
        return new Counting(job, rows, 0, job.arm().hashCode() * 31L + job.experiment());
    }

    @Override
    public ArmCarrier resume(ArmJob job, DataInputStream state, Consumer<List<Measurement>> rows) throws IOException {
        return new Counting(job, rows, state.readInt(), state.readLong());
    }

    @Override
    public void close() {}

    private final class Counting implements ArmCarrier {
        private final ArmJob job;
        private final Consumer<List<Measurement>> rows;
        private int minute;
        private long state;

        Counting(ArmJob job, Consumer<List<Measurement>> rows, int minute, long state) {
            this.job = job;
            this.rows = rows;
            this.minute = minute;
            this.state = state;
        }

        @Override
        public boolean advance(double minutes) {
            double until = Math.min(LENGTH, minute + minutes);
            while (minute < until) {
                minute++;
                state = state * 6364136223846793005L + 1442695040888963407L;
                watcher.minute(job, minute);
                if (minute % 60 == 0) {
                    double value = minute == 120 ? Double.NaN : state * 0x1p-63;
                    rows.accept(List.of(new Measurement(
                            "study",
                            job.experiment(),
                            job.arm(),
                            1,
                            1,
                            "JJN3",
                            "",
                            "state",
                            value,
                            "1",
                            "truth",
                            "at " + minute)));
                }
            }
            return minute < LENGTH;
        }

        @Override
        public double elapsedMinutes() {
            return minute;
        }

        @Override
        public double totalMinutes() {
            return LENGTH;
        }

        @Override
        public List<Transfer> transfers() {
            return List.of(new Transfer(
                    "study",
                    job.experiment(),
                    job.arm(),
                    1,
                    minute,
                    1,
                    2,
                    "nanotube",
                    "JJN3",
                    3,
                    "BMSC",
                    4,
                    5,
                    0.7,
                    state,
                    0.1));
        }

        @Override
        public void save(DataOutputStream out) throws IOException {
            out.writeInt(minute);
            out.writeLong(state);
        }
    }
}
