package borough.following;

import borough.cases.CustomersView;
import borough.documents.Documents;
import borough.documents.Uploads;
import borough.following.FollowPage.Files;
import borough.following.FollowViews.Shown;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a customer sees of files: those they sent, and what the stage of their request shows. */
@Component
class FollowFiles {
    private final CustomersView view;
    private final Documents documents;

    FollowFiles(CustomersView view, Documents documents) {
        this.view = view;
        this.documents = documents;
    }

    Files of(Shown it) {
        boolean takesFiles =
                it.seen().service().questions().stream()
                        .anyMatch(one -> one.answerType().takesFiles().isPresent());
        return new Files(
                takesFiles ? Uploads.shown(sent(it.reference()), it.path()) : List.of(),
                Uploads.shown(ours(it.reference()), it.path()));
    }

    /** Those that they sent. */
    List<KeptFile> sent(Reference reference) {
        return view.files(reference).values().stream().flatMap(List::stream).toList();
    }

    /** Those that the stage shows, such as a crew's picture; one deleted since is none. */
    List<KeptFile> ours(Reference reference) {
        var ids =
                view.shown(reference).map(Documents::in).orElse(List.of()).stream()
                        .map(KeptFile::id)
                        .toList();
        return ids.isEmpty() ? List.of() : List.copyOf(documents.find(ids).values());
    }
}
