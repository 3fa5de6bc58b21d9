package borough.following;

import borough.casebook.Event;
import borough.following.FollowPage.Past;
import borough.handling.CaseDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.CaseDesk.Piece;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.web.Moment;
import borough.web.Words;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a customer sees of the history: moves and messages, never who did what inside. */
@Component
class PastViews {
    private static final Set<String> SHOWN =
            Set.of(
                    "opened",
                    "told",
                    "not told",
                    "entered",
                    "wrote",
                    "received",
                    "answered",
                    Event.MORE_TIME,
                    Event.PROMISE_MET);
    private static final String NOT_SENT =
            "Nothing was sent, as we have no number or email address of yours";
    private static final String LONGER = "We need more time";
    private static final String MET = "We did what we promised by";
    private static final String MET_LATE = "We were late with what we promised by";
    private static final int PAGE = 20;

    private final CaseDesk desk;

    PastViews(CaseDesk desk) {
        this.desk = desk;
    }

    Past page(Reference reference, String path, String before) {
        int until = before.matches("[0-9]{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
        var found = desk.lines(reference, new Piece(0, until, PAGE + 1, SHOWN, false));
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var older =
                found.size() > PAGE ? path + "?before=" + shown.getLast().event().number() : null;
        return new Past(shown.stream().map(PastViews::moment).toList(), older, before.isEmpty());
    }

    private static Moment moment(Line it) {
        var event = it.event();
        var said = it.said("text").isEmpty() ? event.words() : it.said("text");
        return switch (event.what()) {
            case "opened" -> Moment.of(event.at(), "You told us");
            case "told", "wrote" -> new Moment(event.at(), "We told you", said, null, null);
            case "not told" -> new Moment(event.at(), NOT_SENT, said, null, null);
            case "received" -> new Moment(event.at(), "You wrote", said, null, null);
            case Event.MORE_TIME -> new Moment(event.at(), LONGER, until(it), null, null);
            case Event.PROMISE_MET -> new Moment(event.at(), met(event), until(it), null, null);
            case "answered" -> Moment.of(event.at(), "You answered what we asked");
            default -> Moment.of(event.at(), FollowRules.Rules.capital(event.words()));
        };
    }

    private static String met(Event event) {
        return event.words().equals(Event.LATE) ? MET_LATE : MET;
    }

    // The new date, or the one promised; cases whose words were erased say none.
    private static String until(Line it) {
        var day = it.said(Event.UNTIL);
        return day.isEmpty() ? "" : Tongue.say(Words.day(LocalDate.parse(day), it.event().at()));
    }
}
