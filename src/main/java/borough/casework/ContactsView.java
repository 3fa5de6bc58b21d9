package borough.casework;

import borough.casework.CasePage.History;
import borough.interactions.Interaction;
import borough.interactions.Interactions;
import borough.values.Reference;
import borough.web.Link;
import borough.web.Moment;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws every contact about a case in any channel, each a line that was written once. */
@Component
class ContactsView {
    /** How the address asks for it. */
    static final String SHOW = "contacts";

    private final Interactions interactions;

    ContactsView(Interactions interactions) {
        this.interactions = interactions;
    }

    History history(Reference reference, String from, List<CasePage.View> views) {
        var timeline = interactions.of(reference, from);
        var path = "/staff/cases/" + reference.text() + "?show=" + SHOW + "&from=";
        var older =
                timeline.older().isEmpty()
                        ? null
                        : new Link("Older", path + timeline.older() + "#history");
        var lines = timeline.lines().stream().map(ContactsView::line).toList();
        return new History(views, List.of(), lines, older, !from.isEmpty());
    }

    private static Moment line(Interaction it) {
        return new Moment(
                it.at(), it.says(), it.words().orElse(null), it.staff().orElse(null), it.channel());
    }
}
