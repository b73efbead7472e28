package org.mitoferry.runner;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.mitoferry.readout.Transfer;

/** A job that is being carried out. Used by one thread. */
public interface ArmCarrier {

    /**
     * Goes on by at least {@code minutes} of simulated time, or to the end of the arm.
     *
     * @return whether anything is left to do
     */
    boolean advance(double minutes);

    /** Simulated time since the start of the arm, minutes. */
    double elapsedMinutes();

    /** Length of the arm in simulated time, minutes. */
    double totalMinutes();

    /** Every transfer of a mitochondrion since the start of the arm. */
    List<Transfer> transfers();

    /** Writes the whole state, such that {@link ArmPlace#resume} goes on from it to the same bits. */
    void save(DataOutputStream out) throws IOException;
}
