package org.mitoferry.runner;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.bench.Observer;
import org.mitoferry.table.Measurement;

/** Whoever takes micrographs of the wells of a run and measures them, beside what is read off the culture. For several wells at once. */
public interface MicrographReadout {

    /** What its rows depend on, as parts of the inputs of the run. */
    Map<String, String> inputs();

    /** Looks at one well from its start, or from a snapshot on. */
    Well of(BenchJob job, Consumer<List<Measurement>> rows);

    /** One well under the microscope. */
    interface Well extends Observer, AutoCloseable {

        /** Whether it needs nothing of what it has seen so far; false while a time-lapse goes on. */
        boolean isAtRest();

        @Override
        void close();
    }
}
