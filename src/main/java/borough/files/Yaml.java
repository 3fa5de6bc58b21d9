package borough.files;

import borough.files.Fault.Place;
import borough.files.Node.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a file of YAML 1.2 strictly: one document, no key twice, no anchors, aliases or tags, and
 * bounded in size and depth, so that no file can do harm by being read.
 */
public final class Yaml {
    private static final int FILE_MAX = 200_000;
    private static final int TEXT_MAX = 10_000;
    private static final int DEPTH_MAX = 20;
    private static final int NODES_MAX = 20_000;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(FILE_MAX + 1).setParseComments(false).build();

    private final String file;
    private final Iterator<Event> events;
    private int nodes;

    /** What came of reading: the whole, or what is wrong. */
    public record Read(Optional<Node> node, List<Fault> faults) {}

    // Ends the reading at the first fault: after it nothing in a file can be trusted.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Refusal(Fault fault) {
            super(fault.toString(), null, false, false);
            this.fault = fault;
        }
    }

    private Yaml(String file, String text) {
        this.file = file;
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    /** Reads a file's text; {@code file} is its name in what is said of it. */
    public static Read read(String file, String text) {
        if (text.length() > FILE_MAX) {
            return refused(file, 1, "the file is too long", "keep it under 200,000 characters");
        }
        int broken = brokenAt(text);
        if (broken >= 0) {
            int line = 1 + (int) text.chars().limit(broken).filter(c -> c == '\n').count();
            return refused(file, line, "half a character is here", "save the file as UTF-8");
        }
        try {
            return new Read(Optional.of(new Yaml(file, text).document()), List.of());
        } catch (Refusal e) {
            return new Read(Optional.empty(), List.of(e.fault));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            return refused(file, line, "this is not YAML: " + e.getProblem(), hint(e.getProblem()));
        } catch (YamlEngineException e) {
            return refused(file, 1, "this is not YAML", "look for characters that cannot be seen");
        }
    }

    // Half of a pair of chars, which the library's reader trips over at the end of its buffer.
    private static int brokenAt(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int here = text.codePointAt(at);
            if (here <= Character.MAX_VALUE && Character.isSurrogate((char) here)) {
                return at;
            }
        }
        return -1;
    }

    private static Read refused(String file, int line, String wrong, String right) {
        return new Read(Optional.empty(), List.of(new Fault(new Place(file, line), wrong, right)));
    }

    private static String hint(String problem) {
        if (problem.contains("\\t") || problem.contains("TAB")) {
            return "indent with spaces, never with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text with a colon in it between double quotes";
        }
        return "look at the indentation, quotes and brackets of this line and the one before";
    }

    private Node document() {
        next();
        var start = next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw refusal(start, "the file is empty", "begin with a name, a colon and its value");
        }
        var node = node(next(), 0);
        next();
        var after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw refusal(after, "the file has a second document", "take out the line with ---");
        }
        return node;
    }

    private Event next() {
        return events.next();
    }

    private Node node(Event event, int depth) {
        if (++nodes > NODES_MAX) {
            throw refusal(event, "the file has too many parts", "split it into several files");
        }
        if (depth > DEPTH_MAX) {
            throw refusal(event, "this is nested too deep", "nothing needs more than 20 levels");
        }
        if (event instanceof AliasEvent
                || event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw refusal(event, "& and * are not used here", "write the text out, or quote it");
        }
        return switch (event) {
            case ScalarEvent scalar -> words(scalar);
            case SequenceStartEvent list -> {
                refuseTag(list, list.getTag());
                yield items(list, depth);
            }
            case MappingStartEvent map -> {
                refuseTag(map, map.getTag());
                yield keyed(map, depth);
            }
            default -> throw refusal(event, "this is not YAML", "look at the line before");
        };
    }

    private Node.Words words(ScalarEvent scalar) {
        refuseTag(scalar, scalar.getTag());
        if (scalar.getValue().length() > TEXT_MAX) {
            throw refusal(scalar, "this text is too long", "keep it under 10,000 characters");
        }
        boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
        return new Node.Words(place(scalar), scalar.getValue(), quoted);
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw refusal(event, "! at the start of a value is not used here", "quote the text");
        }
    }

    private Node.Items items(Event start, int depth) {
        var items = new ArrayList<Node>();
        for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(node(event, depth + 1));
        }
        return new Node.Items(place(start), List.copyOf(items));
    }

    private Node.Keyed keyed(Event start, int depth) {
        var entries = new ArrayList<Entry>();
        Map<String, Place> seen = new HashMap<>();
        for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            if (!(node(event, depth + 1) instanceof Node.Words key) || key.text().isEmpty()) {
                throw refusal(event, "a key is a word or two", "write name: value");
            }
            var before = seen.putIfAbsent(key.text(), key.place());
            if (before != null) {
                throw refusal(
                        event,
                        "\"" + key.text() + "\" is here twice, first on line " + before.line(),
                        "keep one of them");
            }
            entries.add(new Entry(key.text(), key.place(), node(next(), depth + 1)));
        }
        return new Node.Keyed(place(start), List.copyOf(entries));
    }

    private Place place(Event event) {
        return new Place(file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    private Refusal refusal(Event event, String wrong, String right) {
        return new Refusal(new Fault(place(event), wrong, right));
    }
}
