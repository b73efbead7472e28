package org.mitoferry.bench;

import org.mitoferry.parameter.Catalogue;
import org.mitoferry.protocol.Protocol;

/**
 * One arm of one experiment.
 *
 * @param protocol the whole study: an arm's draws depend on its place in it, not on its name
 * @param arm one of the protocol's arms
 * @param experiment number of the experiment, from 1
 * @param catalogue cell types, drugs, dyes and media
 * @param stepMinutes longest step of the culture; 1 unless the step itself is studied
 */
public record BenchJob(Protocol protocol, Protocol.Arm arm, int experiment, Catalogue catalogue, double stepMinutes) {

    public BenchJob(Protocol protocol, Protocol.Arm arm, int experiment, Catalogue catalogue) {
        this(protocol, arm, experiment, catalogue, 1);
    }

    /** Draws that all arms of an experiment share: donor and day. */
    long experimentSeed() {
        return org.mitoferry.culture.Draws.derive(protocol.seed(), experiment, 0);
    }

    /** Draws of this dish. */
    long dishSeed() {
        return org.mitoferry.culture.Draws.derive(
                protocol.seed(), experiment, 1 + protocol.arms().indexOf(arm));
    }
}
