package org.mitoferry.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mitoferry.spelling.Suggestions;

/** Keys with values, in the order of the file. */
public final class MappingNode implements Node {

    /** A key, where it stands, and its value. */
    public static final class Entry {
        private final ScalarNode key;
        private final Node value;

        Entry(ScalarNode key, Node value) {
            this.key = key;
            this.value = value;
        }

        public String key() {
            return key.toString().strip();
        }

        public Place keyPlace() {
            return key.place();
        }

        public Node value() {
            return value;
        }

        /** Reports a problem at the key. */
        public void report(ProblemCode code, String what, String instead) {
            key.report(code, what, instead);
        }

        @Override
        public String toString() {
            return key + ": " + value;
        }
    }

    private final Place place;
    private final List<Entry> entries;
    private final boolean fallback;
    private final Problems problems;

    MappingNode(Place place, List<Entry> entries, boolean fallback, Problems problems) {
        this.place = place;
        this.entries = List.copyOf(entries);
        this.fallback = fallback;
        this.problems = problems;
    }

    static MappingNode missing(Place place, Problems problems) {
        return new MappingNode(place, List.of(), true, problems);
    }

    @Override
    public Place place() {
        return place;
    }

    /** In the order of the file; of a key that stands twice only the first. */
    public List<Entry> entries() {
        return entries;
    }

    /** In the order of the file. */
    public List<String> keys() {
        return entries.stream().map(Entry::key).toList();
    }

    public boolean has(String key) {
        return entry(key).isPresent();
    }

    /** The entry of a key, if it is there. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The value of a key, if it is there; a key without a value ({@code key:}) is there and empty. */
    public Optional<Node> optional(String key) {
        return entry(key).map(Entry::value);
    }

    /** The value of a key; when it is not there {@code missing-key} is reported at the mapping, and a fallback comes back. */
    public Node required(String key) {
        Optional<Node> value = optional(key);
        if (value.isEmpty()) {
            report(ReadingCode.MISSING_KEY, "The key '" + key + "' is missing", "Add '" + key + ": ...'");
            return ScalarNode.missing(place, problems);
        }
        return value.get();
    }

    /** Reports every key that is not in {@code allowed} as {@code unknown-key}, with what was probably meant. */
    public void refuseOtherKeys(Collection<String> allowed) {
        for (Entry entry : entries) {
            if (!allowed.contains(entry.key())) {
                List<String> left = allowed.stream().filter(one -> !has(one)).toList();
                entry.report(
                        ReadingCode.UNKNOWN_KEY,
                        "There is no key '" + entry.key() + "' here",
                        Suggestions.sentence(entry.key(), left.isEmpty() ? allowed : left));
            }
        }
    }

    /** As {@link #refuseOtherKeys(Collection)}. */
    public void refuseOtherKeys(String... allowed) {
        refuseOtherKeys(List.of(allowed));
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
        return this;
    }

    @Override
    public SequenceNode sequence() {
        report(ReadingCode.NOT_A_LIST, "These are keys with values", "A list is wanted here");
        return SequenceNode.missing(place, problems);
    }

    @Override
    public ScalarNode scalar() {
        report(ReadingCode.NOT_A_SINGLE_VALUE, "These are keys with values", "A single value is wanted here");
        return ScalarNode.missing(place, problems);
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
