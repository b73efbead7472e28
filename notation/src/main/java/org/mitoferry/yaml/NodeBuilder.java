package org.mitoferry.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the parser's events with a stack of its own, so that neither deep nesting nor aliases within aliases can exhaust
 * memory or the call stack: an aliased node is shared, and the size of what it stands for is counted.
 */
final class NodeBuilder {
    private static final int DEEPEST = 50;
    private static final int MOST_NODES = 200_000;

    /** A list or mapping that is not closed yet. */
    private static final class Open {
        final Place place;
        final boolean isMapping;
        final Optional<Anchor> anchor;
        final List<Node> children = new ArrayList<>();
        int size = 1;

        Open(Place place, boolean isMapping, Optional<Anchor> anchor) {
            this.place = place;
            this.isMapping = isMapping;
            this.anchor = anchor;
        }
    }

    private record Sized(Node node, int size) {}

    /** Ends the reading of this file; the problem is reported already. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final String text;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Anchor, Sized> anchors = new HashMap<>();
    private Optional<Node> root = Optional.empty();

    NodeBuilder(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The tree; empty with a problem when the text is broken or empty. */
    Optional<Node> build() {
        try {
            Iterator<Event> events = new Parse(
                            LoadSettings.builder().setLabel(file).build())
                    .parseString(text)
                    .iterator();
            boolean begun = false;
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof DocumentStartEvent) {
                    if (begun) {
                        throw stop(
                                ReadingCode.SEVERAL_DOCUMENTS,
                                place(event),
                                "A second document begins here",
                                "Write one document a file, without '---' between");
                    }
                    begun = true;
                }
                take(event);
            }
        } catch (MarkedYamlEngineException broken) {
            reportBroken(broken);
            return Optional.empty();
        } catch (ReaderException bad) {
            String what = String.format(Locale.ROOT, "The character U+%04X is not allowed here", bad.getCodePoint());
            problems.report(
                    ReadingCode.BAD_CHARACTER, placeAfter(file, firstCodePoints(bad.getPosition())), what, "Remove it");
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.report(
                    ReadingCode.BROKEN_YAML,
                    new Place(file, 1, 1),
                    "This is not well-formed YAML: " + oneLine(String.valueOf(broken.getMessage())),
                    "");
            return Optional.empty();
        } catch (Stop reported) {
            return Optional.empty();
        }
        boolean nothing = root.isEmpty() || root.get() instanceof ScalarNode scalar && scalar.isEmpty();
        if (nothing) {
            problems.report(
                    ReadingCode.EMPTY_FILE,
                    new Place(file, 1, 1),
                    "The file is empty",
                    "Write keys with values, such as 'name: ...'");
            return Optional.empty();
        }
        return root;
    }

    private void take(Event event) throws Stop {
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                ScalarNode node = new ScalarNode(place(event), scalar.getValue(), false, problems);
                add(new Sized(node, 1), scalar.getAnchor());
            }
            case SequenceStart -> begin(event, false, ((SequenceStartEvent) event).getAnchor());
            case MappingStart -> begin(event, true, ((MappingStartEvent) event).getAnchor());
            case SequenceEnd, MappingEnd -> {
                Open closed = open.pop();
                Node node = closed.isMapping
                        ? new MappingNode(closed.place, entries(closed.children), false, problems)
                        : new SequenceNode(closed.place, closed.children, false, problems);
                add(new Sized(node, closed.size), closed.anchor);
            }
            case Alias -> {
                Anchor name = ((AliasEvent) event).getAlias();
                Sized meant = anchors.get(name);
                if (meant == null) {
                    throw stop(
                            ReadingCode.UNKNOWN_ALIAS,
                            place(event),
                            "There is no complete anchor '&" + name.getValue() + "' before this alias",
                            "Put text that starts with * into quotes");
                }
                add(meant, Optional.empty());
            }
            default -> {
                // starts and ends of the stream and of documents, and comments
            }
        }
    }

    private void begin(Event event, boolean isMapping, Optional<Anchor> anchor) throws Stop {
        if (open.size() >= DEEPEST) {
            throw stop(
                    ReadingCode.TOO_DEEP,
                    place(event),
                    "Values are nested more than " + DEEPEST + " deep",
                    "Close the brackets before");
        }
        open.push(new Open(place(event), isMapping, anchor));
    }

    private void add(Sized value, Optional<Anchor> anchor) throws Stop {
        anchor.ifPresent(name -> anchors.put(name, value));
        Open parent = open.peek();
        if (parent == null) {
            root = Optional.of(value.node());
            return;
        }
        parent.children.add(value.node());
        parent.size += value.size();
        if (parent.size > MOST_NODES) {
            throw stop(
                    ReadingCode.TOO_MANY_ALIASES,
                    parent.place,
                    "The aliases in here stand for more than " + MOST_NODES + " values",
                    "Write fewer aliases");
        }
    }

    /** Children of a mapping are key, value, key, value. */
    private List<MappingNode.Entry> entries(List<Node> children) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        Map<String, Place> first = new HashMap<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            if (!(children.get(i) instanceof ScalarNode scalar)) {
                children.get(i)
                        .report(
                                ReadingCode.KEY_NOT_A_WORD,
                                "A list or mapping cannot be a key",
                                "Put text with brackets or braces into quotes");
                continue;
            }
            String key = scalar.toString().strip();
            Place before = first.putIfAbsent(key, scalar.place());
            if (before != null) {
                scalar.report(
                        ReadingCode.DUPLICATE_KEY,
                        "The key '" + key + "' stands here already, in line " + before.line(),
                        "Remove one of the two");
                continue;
            }
            entries.add(new MappingNode.Entry(scalar, children.get(i + 1)));
        }
        return entries;
    }

    private void reportBroken(MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
        Place place = mark.map(this::place).orElse(new Place(file, 1, 1));
        String problem = broken.getProblem() == null ? "" : broken.getProblem();
        boolean atTab = problem.contains("\\t")
                || problem.contains("TAB")
                || mark.map(this::isTab).orElse(false);
        if (atTab) {
            problems.report(ReadingCode.TAB, place, "A tab stands here", "Indent with spaces");
            return;
        }
        String context = broken.getContext() == null ? "" : oneLine(broken.getContext()) + ", ";
        problems.report(
                ReadingCode.BROKEN_YAML,
                place,
                "This is not well-formed YAML: " + context + oneLine(problem),
                hint(broken, problem));
    }

    private static String hint(MarkedYamlEngineException broken, String problem) {
        boolean inBrackets = broken.getContext() != null && broken.getContext().contains("flow");
        if (inBrackets && broken.getContextMark().isPresent()) {
            return "Close the bracket opened in line "
                    + (broken.getContextMark().get().getLine() + 1);
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "Put text with ': ' in it into quotes, and check the indentation";
        }
        if (problem.contains("but found '<stream end>'") || problem.contains("unexpected end of stream")) {
            return "A bracket, brace or quote is not closed";
        }
        if (problem.contains("cannot start any token")) {
            return "Put text that starts with a special character into quotes";
        }
        return "Check the indentation, brackets and quotes near here";
    }

    private boolean isTab(Mark mark) {
        int[] before = text.codePoints().limit((long) mark.getIndex() + 1).toArray();
        return mark.getIndex() < before.length && before[mark.getIndex()] == '\t';
    }

    private Stop stop(ReadingCode code, Place place, String what, String instead) {
        problems.report(code, place, what, instead);
        return new Stop();
    }

    private Place place(Event event) {
        return event.getStartMark().map(this::place).orElse(new Place(file, 1, 1));
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private String firstCodePoints(int count) {
        int end = text.offsetByCodePoints(0, Math.min(count, text.codePointCount(0, text.length())));
        return text.substring(0, end);
    }

    /** The place of what follows {@code text} in a file that starts with it. */
    static Place placeAfter(String file, String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n') + 1;
        return new Place(file, line, text.codePointCount(lineStart, text.length()) + 1);
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
