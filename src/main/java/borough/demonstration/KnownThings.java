package borough.demonstration;

import borough.benefits.Benefits;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.customers.Contacts;
import borough.customers.CustomerId;
import borough.customers.KnownContact.Proof;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.markers.Marked;
import borough.markers.PersonMarkers;
import borough.particulars.Aspect;
import borough.particulars.Noted;
import borough.particulars.Particulars;
import borough.particulars.Source;
import borough.particulars.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is known of people in a made-up council beside their names, from a file of its own. */
@Component
class KnownThings {
    private static final int OLD = 88;

    private final Particulars particulars;
    private final Contacts contacts;
    private final PersonMarkers markers;
    private final People people;
    private final Benefits benefits;

    KnownThings(
            Particulars particulars,
            Contacts contacts,
            PersonMarkers markers,
            People people,
            Benefits benefits) {
        this.particulars = particulars;
        this.contacts = contacts;
        this.markers = markers;
        this.people = people;
        this.benefits = benefits;
    }

    /** Takes in who has a benefit, where the council has such a file. */
    void awards(Path folder) {
        var file = folder.resolve("benefits.csv");
        if (!Files.exists(file)) {
            return;
        }
        try (var csv = Files.newBufferedReader(file)) {
            var wrong = benefits.take(csv).rejected();
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(file + ": " + wrong);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Notes what the file says, where the council has one, and a death. */
    void take(Path folder, Population population, LocalDate asOf) {
        var path = folder.resolve("known.yaml");
        if (Files.exists(path)) {
            take(path, population::whose);
        }
        someoneDied(population, asOf);
    }

    private void take(Path path, Function<String, CustomerId> whose) {
        var file = YamlFile.read(path).only("by", "warned by", "facts", "proved", "warnings");
        var source = Source.staff(staff(file.text("by")));
        file.maps("facts").forEach(it -> note(it, whose, source));
        for (var it : file.maps("proved")) {
            var id = whose.apply(it.text("of"));
            if (!contacts.prove(id, it.text("to"), proof(it.text("by")))) {
                throw it.wrong("to", "They have no such way to be reached");
            }
        }
        var by = staff(file.text("warned by"));
        file.maps("warnings").forEach(it -> warn(it, whose, by));
    }

    private static Proof proof(String word) {
        return Proof.valueOf(word.toUpperCase(Locale.UK));
    }

    private SignedIn staff(String name) {
        return people.beginning(name).stream()
                .findFirst()
                .map(Person::id)
                .flatMap(people::signedIn)
                .orElseThrow();
    }

    private void note(YamlMap it, Function<String, CustomerId> whose, Source source) {
        var value = new LinkedHashMap<String, String>();
        it.names().forEach(part -> value.put(part, it.text(part)));
        var id = whose.apply(value.remove("of"));
        var aspect = Aspect.named(String.valueOf(value.remove("about")));
        var trust = Trust.named(String.valueOf(value.remove("trust")));
        if (particulars.note(id, aspect, value, source, trust) instanceof Noted.Wrong wrong) {
            throw it.wrong("about", wrong.field() + ": " + wrong.says());
        }
    }

    private void warn(YamlMap it, Function<String, CustomerId> whose, SignedIn by) {
        var marked =
                markers.set(
                        new PersonMarkers.Wanted(
                                whose.apply(it.text("about")),
                                it.text("kind"),
                                it.text("words"),
                                it.text("reason"),
                                markers.longestUntil(),
                                null),
                        by);
        if (marked instanceof Marked.Wrong wrong) {
            throw it.wrong("kind", wrong.says());
        }
    }

    // Somebody of a great age died lately: the first there is.
    private void someoneDied(Population population, LocalDate asOf) {
        var persons = population.records().persons();
        while (persons.hasNext()) {
            var it = persons.next();
            var born = it.bornOn();
            if (born != null && born.isBefore(asOf.minusYears(OLD))) {
                particulars.note(
                        it.id(),
                        Aspect.DIED,
                        Map.of(
                                "on", asOf.minusDays(9).toString(),
                                "told by", "The registrar",
                                "how", "tell us once"),
                        new Source(Source.Kind.TELL_US_ONCE, "", null),
                        Trust.VERIFIED);
                return;
            }
        }
    }
}
