package org.mitoferry.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;

/**
 * What came of reading a protocol: the protocol, or everything that is wrong with it.
 *
 * @param protocol null when there are problems
 * @param problems sorted by place; empty when there is a protocol
 * @param source the text that was read
 * @param fromCommandLine whether overrides of the command line are in the protocol that the text does not have
 */
public record Reading(@Nullable Protocol protocol, List<Problem> problems, String source, boolean fromCommandLine) {
    public Reading {
        problems = List.copyOf(problems);
    }

    /**
     * The protocol.
     *
     * @throws InvalidInput with all problems when there are any
     */
    public Protocol orThrow() {
        if (protocol == null) {
            throw new InvalidInput(problems);
        }
        return protocol;
    }
}
