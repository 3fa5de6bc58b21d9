package borough.services;

import borough.language.Around;
import borough.language.Known;
import borough.language.Scope;
import borough.language.Truth;
import borough.services.Fact.Cases;
import borough.services.Fact.Fetch;
import borough.services.Fact.Thought;
import borough.services.Fact.Wording;
import borough.services.Situation.Fetched;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one journey or case at one moment, by name; thoughts are worked out when asked.
 */
public final class Knowing implements Known {
    // Facts, and what is known of every journey.
    private static final int MORE_NAMES = 16;

    private final Service service;
    private final Around around;
    private final Map<String, Object> values;
    private final Map<String, Boolean> given;
    private final Map<String, Optional<Object>> thoughts = new HashMap<>();
    private final Set<String> thinking = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private final List<String> changed = new ArrayList<>();

    public Knowing(Service service, Around around) {
        this.service = service;
        this.around = around;
        int questions = service.form().questions().size();
        this.values = HashMap.newHashMap(service.form().limits().size() + questions + MORE_NAMES);
        this.given = HashMap.newHashMap(questions);
        service.form().limits().values().forEach(limit -> put(limit.name(), limit.value()));
        put("today", around.time().dayOf(around.now()));
        put("now", around.now());
        put("channel", around.channel());
        put("me", me(around.me()));
        put("priority", "");
        // Until it is sent, a case would be sent today.
        put("case", Map.of("sent_on", around.time().dayOf(around.now())));
    }

    private static Map<String, Object> me(Person person) {
        var me = new LinkedHashMap<String, Object>();
        field(me, "name", person.name());
        field(me, "born", person.born());
        field(me, "email", person.email());
        field(me, "mobile", person.mobile());
        field(me, "home", person.home());
        field(me, "address", person.address());
        return me;
    }

    private static void field(Map<String, Object> record, String name, @Nullable Object value) {
        record.put(name, value == null ? Nothing.NOTHING : value);
    }

    /** A name with its value, by its key in the file. */
    public Knowing put(String name, Object value) {
        values.put(Scope.inConditions(name), value);
        changed(Scope.inConditions(name));
        return this;
    }

    private void changed(String name) {
        changed.add(name);
        if (!thoughts.isEmpty()) {
            thoughts.clear();
        }
    }

    /** How many changes there were by now. */
    int change() {
        return changed.size();
    }

    /** The name that a change was of, the first one being 0. */
    String changed(int change) {
        return changed.get(change);
    }

    public Knowing answers(Map<String, Object> answers) {
        answers.forEach(this::answer);
        return this;
    }

    /** An answer. What was passed over is known to be not given, and its value is not known. */
    public void answer(String name, Object value) {
        boolean some = value != Nothing.NOTHING;
        given.put(Scope.inConditions(name), some);
        if (some) {
            put(name, value);
        } else {
            changed(Scope.inConditions(name));
        }
    }

    /** A question that is not asked: nothing is given under its name. */
    public void notAsked(String name) {
        values.remove(Scope.inConditions(name));
        given.put(Scope.inConditions(name), false);
        changed(Scope.inConditions(name));
    }

    public Knowing facts(Map<String, Fetched> facts) {
        facts.forEach((name, fact) -> fact.value().ifPresent(value -> put(name, value)));
        return this;
    }

    @Override
    public Optional<Object> value(String name) {
        var value = values.get(name);
        if (value == null) {
            return thought(name);
        }
        var question = service.reads().listed().get(name);
        return Optional.of(question == null ? value : Choosing.chosen(question, value, this));
    }

    @Override
    public Optional<Boolean> given(String name) {
        var known = given.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return value(name).map(value -> value != Nothing.NOTHING);
    }

    @Override
    public Around around() {
        return around;
    }

    private Optional<Object> thought(String name) {
        var known = thoughts.get(name);
        if (known != null) {
            return known;
        }
        if (!thinking.add(name)) {
            return Optional.empty();
        }
        var value = worked(name);
        thinking.remove(name);
        thoughts.put(name, value);
        return value;
    }

    private Optional<Object> worked(String name) {
        return switch (name) {
            case "price" -> Bill.of(service, this).map(Bill::total);
            case "evidence" -> Optional.of(Map.of("missing", missing(accepted)));
            default -> fact(name).flatMap(this::think);
        };
    }

    /** Someone has checked these items of evidence. */
    public Knowing accept(Collection<String> items) {
        accepted.addAll(items);
        thoughts.clear();
        return this;
    }

    /** What the evidence still lacks, when these items are accepted. */
    List<String> missing(Collection<String> accepted) {
        return service.evidence().missing(this, accepted);
    }

    /**
     * Whether a name that is not known may still become known: a question not come to yet, or a
     * lookup that failed. What was passed over, and what only that could tell, stays not known.
     */
    boolean open(String name) {
        if (values.containsKey(name) || Boolean.FALSE.equals(given.get(name))) {
            return false;
        }
        var fact = fact(name);
        if (fact.isEmpty()) {
            return true;
        }
        if (value(name).isPresent() || !thinking.add(name)) {
            return false;
        }
        var unknown = fact.get().reads().stream().filter(it -> value(it).isEmpty()).toList();
        boolean open = unknown.isEmpty() || unknown.stream().anyMatch(this::open);
        thinking.remove(name);
        return open;
    }

    private Optional<Fact> fact(String name) {
        return Optional.ofNullable(service.reads().facts().get(name));
    }

    private Optional<Object> think(Fact fact) {
        return switch (fact.source()) {
            case Fetch fetch -> Optional.empty();
            case Thought(var condition) -> condition.value(this);
            case Wording wording -> Optional.of(wording.said(this));
            case Cases(var cases) -> {
                for (var one : cases) {
                    var holds = one.when().map(when -> when.holds(this)).orElse(Truth.YES);
                    if (holds == Truth.YES) {
                        yield one.is().value(this);
                    }
                    // A case that may yet hold leaves open which of them is the first.
                    if (holds == Truth.NOT_KNOWN) {
                        yield Optional.empty();
                    }
                }
                yield Optional.empty();
            }
        };
    }
}
