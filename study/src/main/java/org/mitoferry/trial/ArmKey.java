package org.mitoferry.trial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the rows of one arm in one experiment by everything they depend on.
 *
 * @param digest SHA-256, 64 hexadecimal digits
 */
record ArmKey(String digest) {

    /** @param arm all but chance, see {@link ArmDescription} */
    static ArmKey of(String arm, long seed, int experiment) {
        return new ArmKey(digest(arm + "\nseed " + seed + "\nexperiment " + experiment + "\n"));
    }

    static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
