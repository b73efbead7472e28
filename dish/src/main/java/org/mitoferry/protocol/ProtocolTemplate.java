package org.mitoferry.protocol;

/** The file a new protocol starts from: valid as it is, with a word on every part. */
public final class ProtocolTemplate {
    private ProtocolTemplate() {}

    /** The text of the template; it reads without a problem wherever JJN3 is known. */
    public static String text() {
        return BuiltInProtocols.resource("/org/mitoferry/protocol/template.yaml");
    }
}
