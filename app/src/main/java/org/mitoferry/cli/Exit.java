package org.mitoferry.cli;

/** Exit codes of the program. */
final class Exit {
    /** Done; findings may have failed. */
    static final int DONE = 0;
    /** A mistake of the program, or the machine gave out (disk full). */
    static final int BROKEN = 1;
    /** A mistake of the user; nothing was left behind. */
    static final int MISTAKE = 2;
    /** Stopped before the end; the same command goes on. */
    static final int INTERRUPTED = 3;
    /** Done, but for some pictures that could not be measured. */
    static final int PARTLY = 4;

    private Exit() {}
}
