package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.Place;

/** Replacements in one text, by the places of its nodes; carried out all at once. */
final class TextEdits {
    private static final Pattern NUMBER = Pattern.compile("[\"']?([-+\u2212]?[0-9.][0-9.]*(?:[eE][-+]?[0-9]+)?)");
    private static final Pattern WORD = Pattern.compile("[\"']?([A-Za-z]+)");

    private record Edit(int from, int to, String text) {}

    private final String before;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String before) {
        this.before = before;
    }

    /** Another number in place of the one that stands there; its unit stays. */
    void number(Place place, double value) {
        replace(NUMBER, place, NumberText.of(value));
    }

    void word(Place place, String word) {
        replace(WORD, place, word);
    }

    private void replace(Pattern what, Place place, String text) {
        int offset = offset(place);
        Matcher matcher = what.matcher(before).region(offset, before.length());
        if (!matcher.lookingAt()) {
            throw new IllegalStateException("nothing to replace at " + place);
        }
        Edit edit = new Edit(matcher.start(1), matcher.end(1), text);
        if (!edits.contains(edit)) {
            edits.add(edit);
        }
    }

    private int offset(Place place) {
        int line = before.startsWith("\ufeff") ? 1 : 0;
        for (int i = 1; i < place.line(); i++) {
            line = before.indexOf('\n', line) + 1;
        }
        return before.offsetByCodePoints(line, place.column() - 1);
    }

    String done() {
        StringBuilder text = new StringBuilder(before);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).reversed())
                .forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
        return text.toString();
    }
}
