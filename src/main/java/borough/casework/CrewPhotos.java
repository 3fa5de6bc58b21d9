package borough.casework;

import borough.casework.Casework.OnDesk;
import borough.documents.Documents;
import borough.visits.Visit;
import borough.vocabulary.KeptFile;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pictures that crews took: at the visits of a case, and of what it is about. */
@Component
class CrewPhotos {
    private final Documents documents;

    CrewPhotos(Documents documents) {
        this.documents = documents;
    }

    List<KeptFile> of(OnDesk it) {
        var atVisits =
                it.visits().stream()
                        .flatMap(visit -> Stream.ofNullable(visit.outcome()))
                        .map(Visit.Outcome::photo)
                        .filter(photo -> !photo.isBlank());
        var recorded = it.looked().recorded().stream().map(KeptFile::id);
        var ids = Stream.concat(recorded, atVisits).distinct().toList();
        return List.copyOf(documents.find(ids).values());
    }
}
