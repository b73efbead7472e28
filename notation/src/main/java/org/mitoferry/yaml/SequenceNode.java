package org.mitoferry.yaml;

import java.util.List;

/** A list. */
public final class SequenceNode implements Node {
    private final Place place;
    private final List<Node> elements;
    private final boolean fallback;
    private final Problems problems;

    SequenceNode(Place place, List<Node> elements, boolean fallback, Problems problems) {
        this.place = place;
        this.elements = List.copyOf(elements);
        this.fallback = fallback;
        this.problems = problems;
    }

    static SequenceNode missing(Place place, Problems problems) {
        return new SequenceNode(place, List.of(), true, problems);
    }

    @Override
    public Place place() {
        return place;
    }

    /** In the order of the file. */
    public List<Node> elements() {
        return elements;
    }

    public int size() {
        return elements.size();
    }

    @Override
    public boolean isFallback() {
        return fallback;
    }

    @Override
    public void report(String code, String what, String instead) {
        if (!fallback) {
            problems.report(code, place, what, instead);
        }
    }

    @Override
    public MappingNode mapping() {
        report(ReadingCode.NOT_A_MAPPING, "This is a list", "Keys with values are wanted here");
        return MappingNode.missing(place, problems);
    }

    @Override
    public SequenceNode sequence() {
        return this;
    }

    @Override
    public ScalarNode scalar() {
        report(ReadingCode.NOT_A_SINGLE_VALUE, "This is a list", "A single value is wanted here");
        return ScalarNode.missing(place, problems);
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
