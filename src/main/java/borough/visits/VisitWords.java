package borough.visits;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.DATE;
import static borough.vocabulary.Type.FILE;
import static borough.vocabulary.Type.MOMENT;
import static borough.vocabulary.Type.NUMBER;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.values.Reference;
import borough.visitkinds.Kind;
import borough.visits.Planner.WantedVisit;
import borough.vocabulary.Inputs;
import borough.vocabulary.MapPin;
import borough.vocabulary.PostalAddress;
import borough.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words visits teach service files. */
@Component
class VisitWords {
    static final String VISIT = "visits.visit";

    VisitWords(Vocabulary words, Visits visits) {
        words.action(VISIT)
                .means("Sends a crew or an officer to a place.")
                .takes("kind", TEXT)
                .takes("where", ANYTHING)
                .mayTake("notes", TEXT)
                .mayTake("by", MOMENT)
                .mayTake("on", DATE)
                .announces("started", "done", "follow up", "no access", "could not", "put off")
                .reports("reason", TEXT)
                .reports("outcome", TEXT)
                .reports("at", MOMENT)
                .reports("tries", NUMBER)
                .reports("back_on", DATE)
                .reports("photo", FILE)
                .does((in, caseReference) -> visits.plan(wanted(in, caseReference)));

        words.lookup("visits.free_days")
                .means("The days on which somebody who makes this kind of visit has room there.")
                .takes("kind", TEXT)
                .takes("where", ANYTHING)
                .gives(
                        listOf(recordOf(FreeDay.class)),
                        in -> visits.freeDays(in.text("kind"), where(in)));

        words.lookup("visits.next")
                .means("The next visit that is planned for a case: its day and hours.")
                .takes("case", TEXT)
                .gives(recordOf(NextVisit.class), in -> next(visits, in.text("case")));
    }

    /** The visit that a case waits for. */
    record NextVisit(LocalDate on, LocalTime from, LocalTime until) {}

    private static WantedVisit wanted(Inputs in, Reference caseReference) {
        return new WantedVisit(
                caseReference,
                VISIT,
                in.text("kind"),
                in.as(),
                where(in),
                in.has("notes") ? in.text("notes") : "",
                in.has("by") ? in.moment("by") : null,
                in.has("on") ? in.date("on") : null);
    }

    // A record comes as the map of its fields, whose names tell which it is.
    private static Object where(Inputs in) {
        var said = Objects.requireNonNull(in.value("where"));
        if (said instanceof Map<?, ?> fields) {
            return fields.containsKey("easting")
                    ? in.record("where", MapPin.class)
                    : in.record("where", PostalAddress.class);
        }
        return said;
    }

    private static Optional<NextVisit> next(Visits visits, String caseReference) {
        return Reference.read(caseReference).stream()
                .flatMap(it -> visits.of(List.of(it)).getOrDefault(it, List.of()).stream())
                .filter(Visit::isOpen)
                .findFirst()
                .map(it -> next(visits.window(it), it));
    }

    private static NextVisit next(Kind.Window window, Visit it) {
        return new NextVisit(it.dueOn(), window.from(), window.until());
    }
}
