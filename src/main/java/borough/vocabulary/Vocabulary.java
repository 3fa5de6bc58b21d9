package borough.vocabulary;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * All the words that service files may use. Capabilities register theirs as the program starts; a
 * word registered twice, or without saying what it means, stops the start.
 */
@Component
public class Vocabulary {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*\\.[a-z][a-z0-9_]*");

    private final Map<String, Lookup> lookups = new ConcurrentSkipListMap<>();
    private final Map<String, Action> actions = new ConcurrentSkipListMap<>();
    private final Map<String, AnswerType> answers = new ConcurrentSkipListMap<>();

    /** Begins to register a lookup, such as {@code waste.last_collections}. */
    public NewLookup lookup(String name) {
        return new NewLookup(name, word -> register(lookups, word.heading(), word));
    }

    /** Begins to register an action, such as {@code waste.return_visit}. */
    public NewAction action(String name) {
        return new NewAction(name, word -> register(actions, word.heading(), word));
    }

    /** Registers an answer type. */
    public void answers(AnswerType type) {
        if (answers.putIfAbsent(type.name(), type) != null) {
            throw new IllegalStateException("The answer type " + type.name() + " is taught twice");
        }
    }

    public Optional<Lookup> findLookup(String name) {
        return Optional.ofNullable(lookups.get(name));
    }

    public Optional<Action> findAction(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    /** The answer type that a file calls this: its name, or its name and what it is of. */
    public Optional<AnswerType> findAnswerType(String said) {
        var known = answers.get(said);
        return known != null
                ? Optional.of(known)
                : answers.values().stream()
                        .filter(type -> said.startsWith(type.name() + " "))
                        .flatMap(type -> type.of(said.substring(type.name().length() + 1)).stream())
                        .findFirst();
    }

    public Collection<Lookup> lookups() {
        return new TreeMap<>(lookups).values();
    }

    public Collection<Action> actions() {
        return new TreeMap<>(actions).values();
    }

    public Collection<AnswerType> answerTypes() {
        return new TreeMap<>(answers).values();
    }

    private <W> void register(Map<String, W> words, Heading heading, W word) {
        if (!NAME.matcher(heading.name()).matches()) {
            throw new IllegalStateException(
                    "A word is named like waste.next_collection, not " + heading.name());
        }
        if (heading.means().isBlank()) {
            throw new IllegalStateException(heading.name() + " does not say what it means");
        }
        if (lookups.containsKey(heading.name()) || actions.containsKey(heading.name())) {
            throw new IllegalStateException("The word " + heading.name() + " is taught twice");
        }
        words.put(heading.name(), word);
    }
}
