package borough.services;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.files.Nearest;
import borough.language.Condition;
import borough.language.Known;
import borough.language.Scope;
import borough.vocabulary.Heading;
import borough.vocabulary.Inputs;
import borough.vocabulary.Nothing;
import borough.vocabulary.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A lookup or an action called in a file with what it is given: {@code waste.return_visit(address,
 * missed)}.
 */
public record WordCall(Place place, String word, List<Condition> given) {
    private static final Pattern CALL =
            Pattern.compile("([a-z]\\w*\\.[a-z]\\w*)\\((.*)\\)", Pattern.DOTALL);
    private static final List<String> OF_LISTS =
            List.of("filter", "map", "exists", "all", "contains", "size");

    /** Reads one; empty where the text is no call of a word. */
    public static Optional<WordCall> read(Place place, String text, Supplier<Scope> scope) {
        var call = CALL.matcher(text.strip());
        if (!call.matches() || OF_LISTS.contains(call.group(1).split("\\.", -1)[1])) {
            return Optional.empty();
        }
        var parts = split(call.group(2));
        return parts.map(
                all ->
                        new WordCall(
                                place,
                                call.group(1),
                                all.stream()
                                        .map(one -> new Condition(place, one, scope))
                                        .toList()));
    }

    // At commas that stand in no bracket and no quote; empty where the last bracket closes an
    // earlier one.
    private static Optional<List<String>> split(String inside) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return Optional.empty();
            }
            if (c == ',' && depth == 0) {
                parts.add(inside.substring(from, i).strip());
                from = i + 1;
            }
        }
        var last = inside.substring(from).strip();
        if (!last.isEmpty() || !parts.isEmpty()) {
            parts.add(last);
        }
        return Optional.of(List.copyOf(parts));
    }

    /** What is wrong with what it is given. */
    public List<Fault> check(Heading heading) {
        var takes = heading.takes();
        long needed = takes.stream().filter(p -> !p.optional()).count();
        if (given.size() < needed || given.size() > takes.size()) {
            return List.of(
                    new Fault(
                            place,
                            word + " is given " + given.size() + " things",
                            "it takes " + said(takes)));
        }
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < given.size(); i++) {
            faults.addAll(given.get(i).checkGiven(takes.get(i).type()));
        }
        return faults;
    }

    private static String said(List<Parameter> takes) {
        var said =
                takes.stream()
                        .map(
                                p ->
                                        p.name()
                                                + " ("
                                                + p.type().said()
                                                + (p.optional() ? ", may be left out)" : ")"));
        return takes.isEmpty() ? "nothing" : String.join(", ", said.toList());
    }

    /** The fault of a word that nobody teaches. */
    public Fault unknown(Collection<String> known) {
        return new Fault(
                place, "no capability teaches the word " + word, Nearest.hint(word, known));
    }

    /** What it is given, worked out; empty where something it needs is not known. */
    public Optional<Inputs> inputs(String as, Heading heading, Known known) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            var parameter = heading.takes().get(i);
            var value = given.get(i).value(known);
            if (value.isEmpty() && !parameter.optional()) {
                return Optional.empty();
            }
            values.put(parameter.name(), value.orElse(Nothing.NOTHING));
        }
        return Optional.of(new Inputs(as, values));
    }
}
