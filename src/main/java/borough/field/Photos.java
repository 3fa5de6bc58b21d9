package borough.field;

import borough.council.SignedIn;
import borough.documents.Documents;
import borough.documents.Owner;
import borough.documents.Received;
import borough.documents.Uploads;
import borough.handling.CaseSight;
import borough.places.Property;
import borough.places.Street;
import borough.streets.StreetPhoto;
import borough.streets.Streets;
import borough.values.Usrn;
import borough.visits.Visit;
import borough.visits.Visits;
import borough.vocabulary.KeptFile;
import borough.web.Viewer;
import borough.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures that crews take, of a bin, a street or a job, and those that concern a job. */
@Component
class Photos {
    private static final String FIELD = "photo";

    private final Uploads uploads;
    private final Documents documents;
    private final Work work;
    private final Clock clock;

    /** The jobs and streets that pictures are of, and who sees what of a job's case. */
    @Component
    record Work(Visits visits, Streets streets, CaseSight sight) {}

    Photos(Uploads uploads, Documents documents, Work work, Clock clock) {
        this.uploads = uploads;
        this.documents = documents;
        this.work = work;
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

    /** The picture of a whole street. */
    Taken taken(HttpServletRequest request, Street street) {
        return taken(request, called(street.name()), Owner.round("street " + street.usrn()));
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

    /**
     * The pictures that somebody sees of a job. Whoever may look into it sees all that concern it:
     * what its customer sent where the service's file lets them see it, what crews recorded before,
     * at the case's jobs, and of the street today. Everybody else sees what its crew took there.
     */
    List<KeptFile> seen(Visit visit, SignedIn person, boolean mayLookInto) {
        return mayLookInto ? about(visit, person) : of(visit);
    }

    private List<KeptFile> about(Visit visit, SignedIn person) {
        var reference = visit.caseReference();
        var ofCase = work.sight().atJob(reference, person).stream().map(KeptFile::id);
        var atJobs =
                work.visits().of(List.of(reference)).getOrDefault(reference, List.of()).stream()
                        .flatMap(Photos::id);
        var inStreet =
                Stream.ofNullable(visit.place().street())
                        .flatMap(it -> ofStreet(it).stream())
                        .map(KeptFile::id);
        var own = id(visit);
        var ids = Stream.of(own, ofCase, atJobs, inStreet).flatMap(it -> it).distinct().toList();
        return List.copyOf(documents.find(ids).values());
    }

    /** The pictures that crews took of a whole street today. */
    List<KeptFile> ofStreet(Usrn street) {
        var ids =
                work.streets().photos(street, LocalDate.now(clock)).stream()
                        .map(StreetPhoto::photo)
                        .toList();
        return List.copyOf(documents.find(ids).values());
    }

    private static Stream<String> id(Visit it) {
        return Stream.ofNullable(it.outcome())
                .map(Visit.Outcome::photo)
                .filter(id -> !id.isBlank());
    }

    /** The picture of a job, where there is one. */
    List<KeptFile> of(Visit visit) {
        return List.copyOf(documents.find(id(visit).toList()).values());
    }
}
