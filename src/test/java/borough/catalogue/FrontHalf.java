package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.language.Around;
import borough.reading.Texts;
import borough.services.Service;
import borough.services.Service.Identity;
import borough.services.Situation;
import borough.values.Uprn;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import borough.vocabulary.Type;
import borough.vocabulary.Vocabulary;
import borough.walking.Step;
import borough.walking.Walk;
import borough.walking.Walked;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Snippets of the front half of a service file, read and walked by the tests of its words. */
abstract class FrontHalf {
    static final Property HOME = new Property(new Uprn(1), "14 Mill Lane");
    static final String TOP =
            """
            service: Something
            about: Something that people ask for.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            keep: 2 years
            """;
    static final String THEN =
            """
            then:
              working:
                on customer cancels: stopped
              stopped: { end: withdrawn }
            """;
    static final String EXAMPLE =
            """
            examples:
              - name: the first
                now: 2026-11-24 10:00
            """;

    final Map<String, Object> answers = new HashMap<>();
    final Set<String> gone = new HashSet<>();
    final Map<String, Object> looked = new HashMap<>();

    static Vocabulary words() {
        var words = TestWords.words();
        var open =
                Type.recordOf(
                        "open case",
                        Type.field("reference", Type.TEXT),
                        Type.optional("on", Type.DATE));
        var scheme =
                Type.recordOf(
                        "scheme",
                        Type.field("name", Type.TEXT),
                        Type.field("award", Type.MONEY),
                        Type.field("closes", Type.DATE));
        words.lookup("cases.still_open")
                .means("Open cases about the same thing.")
                .takes("property", Type.PROPERTY)
                .gives(Type.listOf(open), in -> List.of());
        words.lookup("grants.open_schemes")
                .means("Schemes that take applications.")
                .gives(Type.listOf(scheme), in -> List.of());
        words.lookup("benefits.support_at")
                .means("Whether a home gets help with its council tax.")
                .takes("property", Type.PROPERTY)
                .gives(Type.YES_OR_NO, in -> true);
        words.lookup("places.land_at")
                .means("Who looks after the land.")
                .takes("property", Type.PROPERTY)
                .gives(Type.TEXT, in -> "county highways");
        words.action("waste.follow_street")
                .means("Tells someone what happens in a street.")
                .takes("property", Type.PROPERTY)
                .does((in, caseRef) -> {});
        return words;
    }

    static Check.Checked checked(String text) {
        return new Check(words(), TestWords.TIME).check("s/x.yaml", text);
    }

    static List<String> faults(String middle, String expect) {
        return TestWords.lines(checked(TOP + middle + EXAMPLE + "    " + expect + "\n").faults());
    }

    /** What is wrong with a service of this middle, which refuses nobody. */
    static List<String> faults(String middle) {
        return faults(middle + THEN, "expect: { refused: none }");
    }

    static Service service(String middle) {
        var text = TOP + middle + EXAMPLE + "    expect: { refused: none }\n";
        var read = new Texts("x", text, "", "").read(new Identity("something", "h"), words());
        assertThat(read.allFaults()).isEmpty();
        return read.service().orElseThrow();
    }

    Walked walk(Service service) {
        var around =
                new Around(
                        "web",
                        Instant.parse("2026-11-24T10:00:00Z"),
                        TestWords.TIME,
                        Person.NOBODY);
        return new Walk(service, (lookup, inputs) -> Optional.ofNullable(looked.get(lookup.name())))
                .sending(new Situation(around, answers, Map.of(), gone));
    }

    Step step(Service service) {
        return walk(service).step();
    }
}
