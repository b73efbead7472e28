package org.mitoferry.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** x */
@Command(name = "oxygen")
final class OxygenCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
