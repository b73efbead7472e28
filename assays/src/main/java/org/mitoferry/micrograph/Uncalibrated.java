package org.mitoferry.micrograph;

/** A length was asked of a picture whose pixel size nobody stated. Its message is one line for a person. */
public final class Uncalibrated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Uncalibrated(String what) {
        super(what);
    }
}
