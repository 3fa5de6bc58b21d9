package borough.following;

import borough.cases.CustomersView;
import borough.documents.Uploads;
import borough.following.FollowViews.Shown;
import borough.web.FileShown;
import java.util.List;

/** What their customer sees again of files that were sent with a request. */
final class SentFiles {
    private SentFiles() {}

    /** The files that they sent, where the service asks for any. */
    static List<FileShown> of(CustomersView view, Shown it) {
        boolean takesFiles =
                it.seen().service().questions().stream()
                        .anyMatch(one -> one.answerType().takesFiles().isPresent());
        return takesFiles
                ? Uploads.shown(
                        view.files(it.reference()).values().stream().flatMap(List::stream).toList(),
                        it.path())
                : List.of();
    }
}
