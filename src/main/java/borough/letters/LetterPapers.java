package borough.letters;

import borough.casework.Casework.OnDesk;
import borough.casework.Papers;
import borough.web.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the letters and notices of a case beside it. */
@Component
class LetterPapers {
    LetterPapers(Papers papers, LetterBook letters) {
        papers.add(it -> links(it, letters));
    }

    private static List<Link> links(OnDesk it, LetterBook letters) {
        var reference = it.looked().about().reference();
        return letters.of(reference).stream()
                .map(one -> new Link(one.title() + " (" + says(one) + ")", path(one)))
                .toList();
    }

    static String path(Letter it) {
        return "/staff/cases/" + it.asked().reference().text() + "/letters/" + it.id();
    }

    static String says(Letter it) {
        return switch (it.state()) {
            case DRAFT -> "draft";
            case APPROVED -> it.isNotice() ? "to be served" : "approved";
            case POSTED -> it.isNotice() ? "posted, to be served" : "posted";
            case SERVED -> "served";
        };
    }
}
