package org.mitoferry.cli;

/** The program's entry. */
public final class Mitoferry {
    private Mitoferry() {}

    public static void main(String[] arguments) {
        System.out.println(String.join("|", arguments));
    }
}
