package borough.following;

import borough.cases.CustomersView;
import borough.documents.Uploads;
import borough.following.FollowViews.Shown;
import borough.web.FileShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we have of a customer: that it came, and the files that were sent. */
final class Thanks {
    private Thanks() {}

    /** The files that they sent, where the service asks for any. */
    static List<FileShown> files(CustomersView view, Shown it) {
        boolean takesFiles =
                it.seen().service().questions().stream()
                        .anyMatch(one -> one.answerType().takesFiles().isPresent());
        return takesFiles
                ? Uploads.shown(
                        view.files(it.reference()).values().stream().flatMap(List::stream).toList(),
                        it.path())
                : List.of();
    }

    /** What is said of what was done last. */
    static @Nullable String told(String told) {
        return switch (told) {
            case "sent" -> "We have your message.";
            case "done" -> "We have done that.";
            case "answered" -> "Thank you. We have your answer.";
            case "wish" -> "We will tell you that way.";
            default -> null;
        };
    }
}
