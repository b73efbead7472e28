package org.mitoferry.readout;

import java.util.List;
import java.util.stream.IntStream;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.TransferLog;

/**
 * One mitochondrion that went from one cell into another.
 *
 * @param study the protocol's name
 * @param experiment number of the experiment, from 1
 * @param arm the arm's name
 * @param well number of the well, from 1
 * @param timeMinutes since the start of the arm
 * @param xMicrometres place on the patch
 * @param yMicrometres likewise
 * @param route how it went, such as {@code connexosome} or {@code nanotube}
 * @param fromCells group of the cell that it left
 * @param fromId birth number of that cell in its dish
 * @param toCells group of the cell that it came into
 * @param toId birth number of that cell
 * @param mitochondrion its own birth number
 * @param lengthMicrometres at the transfer
 * @param potentialMillivolts its membrane potential, a magnitude
 * @param tag eat-me tag, 0 to 1
 */
public record Transfer(
        String study,
        int experiment,
        String arm,
        int well,
        double timeMinutes,
        double xMicrometres,
        double yMicrometres,
        String route,
        String fromCells,
        long fromId,
        String toCells,
        long toId,
        long mitochondrion,
        double lengthMicrometres,
        double potentialMillivolts,
        double tag) {

    /** All transfers of a job up to now, in the order of the culture's log. */
    public static List<Transfer> of(BenchJob job, Culture culture) {
        TransferLog log = culture.transfers();
        return IntStream.range(0, log.count)
                .mapToObj(t -> new Transfer(
                        job.protocol().name(),
                        job.experiment(),
                        job.arm().name(),
                        job.well(),
                        log.minutes[t],
                        log.x[t],
                        log.y[t],
                        TransferLog.nameOf(log.route[t]),
                        culture.profiles().name(log.fromType[t]),
                        log.fromId[t],
                        culture.profiles().name(log.toType[t]),
                        log.toId[t],
                        log.mitochondrion[t],
                        log.length[t],
                        log.potential[t],
                        log.tag[t]))
                .toList();
    }
}
