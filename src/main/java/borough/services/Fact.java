package borough.services;

import borough.files.Fault.Place;
import borough.language.Condition;
import borough.language.Known;
import borough.language.Text;
import borough.vocabulary.Lookup;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * Paragraphs with what is known filled in, for a letter or for staff to go by: in English. One
     * in which nothing is left to say is left out.
     */
    public record Wording(List<Text> paragraphs) implements Source {
        String said(Known known) {
            return paragraphs.stream()
                    .map(it -> it.english(known))
                    .filter(it -> !it.isBlank())
                    .collect(Collectors.joining("\n\n"));
        }
    }

    /** One of named cases. */
    public record Case(String name, Optional<Condition> when, Condition is) {}

    /** The names it reads. */
    public Set<String> reads() {
        var reads = new LinkedHashSet<String>();
        switch (source) {
            case Fetch(var call, var lookup) ->
                    call.given().forEach(one -> reads.addAll(one.reads()));
            case Thought(var condition) -> reads.addAll(condition.reads());
            case Wording(var texts) -> texts.forEach(it -> reads.addAll(it.reads()));
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
