package org.mitoferry.trial;

import java.util.List;
import org.mitoferry.table.Measurement;

/**
 * A finished arm of one experiment.
 *
 * @param seconds wall time it took when it was computed
 * @param rows of the quantities kept, in the order they were read
 */
record StoredArm(double seconds, List<Measurement> rows) {
    public StoredArm {
        rows = List.copyOf(rows);
    }
}
