package org.mitoferry.bench;

import org.mitoferry.culture.Draws;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;

/**
 * One well of one arm of one experiment.
 *
 * @param protocol the whole study: an arm's draws depend on its place in it, not on its name
 * @param arm one of the protocol's arms
 * @param experiment number of the experiment, from 1
 * @param catalogue cell types, drugs, dyes, media and so on
 * @param stepMinutes longest step of the culture; 1 unless the step itself is studied
 * @param well number of the well, from 1: wells of an arm differ by chance alone
 */
public record BenchJob(
        Protocol protocol, Protocol.Arm arm, int experiment, Catalogue catalogue, double stepMinutes, int well) {

    public BenchJob(Protocol protocol, Protocol.Arm arm, int experiment, Catalogue catalogue) {
        this(protocol, arm, experiment, catalogue, 1);
    }

    public BenchJob(Protocol protocol, Protocol.Arm arm, int experiment, Catalogue catalogue, double stepMinutes) {
        this(protocol, arm, experiment, catalogue, stepMinutes, 1);
    }

    /** The well of this number. */
    public BenchJob inWell(int number) {
        return new BenchJob(protocol, arm, experiment, catalogue, stepMinutes, number);
    }

    /** The same well of another arm. */
    BenchJob ofArm(Protocol.Arm other) {
        return new BenchJob(protocol, other, experiment, catalogue, stepMinutes, well);
    }

    /** Draws that all arms of an experiment share: donor and day. */
    long experimentSeed() {
        return Draws.derive(protocol.seed(), experiment, 0);
    }

    /** Draws of this dish. */
    long dishSeed() {
        long first =
                Draws.derive(protocol.seed(), experiment, 1 + protocol.arms().indexOf(arm));
        return well == 1 ? first : Draws.derive(first, well, 0);
    }
}
