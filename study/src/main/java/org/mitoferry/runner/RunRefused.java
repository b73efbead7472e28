package org.mitoferry.runner;

import java.io.Serial;

/** A run cannot be done in this folder; the message says why and what to do, in words for the user. Nothing was changed. */
public final class RunRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public RunRefused(String message) {
        super(message);
    }
}
