package borough.field;

import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Received;
import borough.documents.Uploads;
import borough.places.Property;
import borough.visits.Visit;
import borough.vocabulary.KeptFile;
import borough.web.Viewer;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures that crews take: of a bin, or of a job. */
@Component
class Photos {
    private static final String FIELD = "photo";

    private final Uploads uploads;
    private final Documents documents;
    private final Clock clock;

    Photos(Uploads uploads, Documents documents, Clock clock) {
        this.uploads = uploads;
        this.documents = documents;
        this.clock = clock;
    }

    /** The id of the picture that was kept, if one was; or why it was not. */
    record Taken(@Nullable String id, @Nullable String wrong) {
        static final Taken NONE = new Taken(null, null);

        boolean isRefused() {
            return wrong != null;
        }
    }

    /** The picture of a bin. */
    Taken taken(HttpServletRequest request, Property property, String bin) {
        var where = property.address().firstLine();
        var owner = Owner.round(property.uprn() + " " + bin);
        return taken(request, called(bin + " at " + where), owner);
    }

    /** The picture of a job: it belongs to the job's case. */
    Taken taken(HttpServletRequest request, Visit visit) {
        return taken(request, called(visit.place().label()), Owner.ofCase(visit.caseReference()));
    }

    private String called(String what) {
        var now = clock.instant();
        var first = what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1);
        return first + ", " + Words.day(now, now) + " at " + Words.time(now).replace(':', '.');
    }

    private Taken taken(HttpServletRequest request, String called, Owner owner) {
        var by = "crew " + Viewer.signedIn().person();
        var came = uploads.picture(request, FIELD, called, new Uploads.Sender(owner, by));
        return came.map(Photos::taken).orElse(Taken.NONE);
    }

    private static Taken taken(Received it) {
        return switch (it) {
            case Received.Kept(var file) -> new Taken(file.id(), null);
            case Received.Refused(var words) -> new Taken(null, words);
        };
    }

    /** What was said with it did not count. */
    void forget(Taken it) {
        Optional.ofNullable(it.id()).ifPresent(id -> documents.drop(List.of(id)));
    }

    /** The picture of a job, where there is one. */
    List<KeptFile> of(Visit visit) {
        var outcome = visit.outcome();
        return outcome == null || outcome.photo().isBlank()
                ? List.of()
                : List.copyOf(documents.find(List.of(outcome.photo())).values());
    }
}
