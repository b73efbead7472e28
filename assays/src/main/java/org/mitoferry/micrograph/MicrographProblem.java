package org.mitoferry.micrograph;

/** Why a picture cannot be read or written, in one line for a person: what is wrong, and where it is known, what to do. */
public final class MicrographProblem extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param line what is wrong, without line breaks and without the name of the file, which the caller knows */
    public MicrographProblem(String line) {
        super(oneLine(line));
    }

    public MicrographProblem(String line, Throwable cause) {
        super(oneLine(line), cause);
    }

    private static String oneLine(String text) {
        String flat = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return flat.length() <= 300 ? flat : flat.substring(0, 297) + "...";
    }
}
