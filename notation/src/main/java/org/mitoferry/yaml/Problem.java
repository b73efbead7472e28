package org.mitoferry.yaml;

/**
 * One mistake of a user.
 *
 * @param code short stable word in kebab case, such as {@code unknown-key}
 * @param what what is wrong, without a full stop
 * @param instead what to write instead or what was probably meant, without a full stop; empty if nothing helps
 */
public record Problem(String code, Place place, String what, String instead) {

    /** One line: {@code file:line:col: [code] what. instead}. */
    @Override
    public String toString() {
        String end =
                instead.isEmpty() ? "" : " " + instead + (instead.endsWith("?") || instead.endsWith(".") ? "" : ".");
        return place + ": [" + code + "] " + what + "." + end;
    }
}
