package borough.services;

import borough.files.Fault.Place;
import borough.language.Condition;
import borough.language.Text;
import borough.vocabulary.Lookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something a service knows: fetched once by a lookup, or worked out from what is known already.
 */
public record Fact(String name, Place place, Source source) {

    /** Where it comes from. */
    public sealed interface Source {}

    /** Fetched by a lookup; empty where nobody teaches the word. */
    public record Fetch(WordCall call, Optional<Lookup> lookup) implements Source {}

    /** A name for a longer thought. */
    public record Thought(Condition condition) implements Source {}

    /** Named cases; the first that holds gives it. */
    public record Cases(List<Case> cases) implements Source {}

    /** A text with what is known filled in, for staff to go by: in English, as it is drafted. */
    public record Wording(Text text) implements Source {}

    /** One of named cases. */
    public record Case(String name, Optional<Condition> when, Condition is) {}

    /** The names it reads. */
    public Set<String> reads() {
        var reads = new LinkedHashSet<String>();
        switch (source) {
            case Fetch(var call, var lookup) ->
                    call.given().forEach(one -> reads.addAll(one.reads()));
            case Thought(var condition) -> reads.addAll(condition.reads());
            case Wording(var text) -> reads.addAll(text.reads());
            case Cases(var cases) ->
                    cases.forEach(
                            one -> {
                                one.when().ifPresent(when -> reads.addAll(when.reads()));
                                reads.addAll(one.is().reads());
                            });
        }
        return reads;
    }
}
