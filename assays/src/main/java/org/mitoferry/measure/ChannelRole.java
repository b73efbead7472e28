package org.mitoferry.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a channel shows, in the words of a design file and of the virtual microscope. */
public enum ChannelRole {
    NUCLEI("nuclei", 0x5070ff),
    ACTIN("actin", 0x00ffff),
    LIFE_ACT("LifeAct", 0x00ffff),
    MEMBRANE("membrane", 0xffff00),
    CELL_LABEL("cell label", 0xffff00),
    DONOR_MITOCHONDRIA("donor mitochondria", 0xff2020),
    MITOCHONDRIA("mitochondria", 0xff8000),
    LAMP1("Lamp1", 0x00ff00),
    CX43("CX43", 0xff00ff),
    DII("DiI", 0xff8000),
    CASPASE("caspase-3/7", 0x00ff00),
    /** The same light on nuclei in which no caspase is active, as those of untreated cells. */
    CASPASE_CONTROL("control of caspase-3/7", 0x00ff00),
    JC1_MONOMER("JC-1 monomer", 0x00ff00),
    JC1_AGGREGATE("JC-1 aggregate", 0xff2020),
    /** The same field in the same light before it was stained. */
    UNSTAINED_MONOMER("unstained JC-1 monomer", 0x00ff00),
    UNSTAINED_AGGREGATE("unstained JC-1 aggregate", 0xff2020);

    private final String word;
    private final int colourRgb;

    ChannelRole(String word, int colourRgb) {
        this.word = word;
        this.colourRgb = colourRgb;
    }

    /** As it is written in a design file. */
    public String word() {
        return word;
    }

    /** {@code 0xRRGGBB} in which it is shown: that of the publication where it has one. */
    public int colourRgb() {
        return colourRgb;
    }

    /** The role of a word, in any case of letters. */
    public static Optional<ChannelRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** All words, in their order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ChannelRole::word).toList();
    }

    @Override
    public String toString() {
        return word;
    }
}
