package org.mitoferry.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C (or a polite kill) does to a run: it is asked to keep what it has, is waited for, and the program ends
 * with the exit code of an interruption and a sentence on how to go on. Closing it takes the rule back.
 */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop, PrintWriter err) {
        hook = new Thread(
                () -> {
                    stop.run();
                    try {
                        // A run that does not answer in time goes on from its last snapshot.
                        boolean kept = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                        err.println();
                        err.println("Interrupted. The same command goes on "
                                + (kept ? "from here." : "from the last snapshot."));
                        err.flush();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(Exit.INTERRUPTED);
                },
                "interruption");
    }

    /** @param stop asks the work to keep what it has and end soon */
    static Interruption stops(Runnable stop, PrintWriter err) {
        Interruption interruption = new Interruption(stop, err);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is at work, and ends the program.
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
