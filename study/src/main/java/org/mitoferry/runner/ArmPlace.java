package org.mitoferry.runner;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.table.Measurement;

/** A place at the bench with its own threads, where jobs are carried out one after another. Used by one thread. */
public interface ArmPlace extends AutoCloseable {

    /**
     * Begins a job.
     *
     * @param rows is given what is measured, in order, while the carrier advances
     */
    ArmCarrier start(ArmJob job, Consumer<List<Measurement>> rows);

    /**
     * Goes on with a job from a state written by {@link ArmCarrier#save}; rows measured before are not given again.
     *
     * @throws IOException when the state cannot be read, for instance because another version wrote it
     */
    ArmCarrier resume(ArmJob job, DataInputStream state, Consumer<List<Measurement>> rows) throws IOException;

    @Override
    void close();
}
