package borough.journeys;

import borough.casebook.Case;
import borough.casebook.Event;
import borough.cases.Cases;
import borough.cases.CustomersView;
import borough.cases.Opening;
import borough.cases.Reach;
import borough.cases.StaffTold;
import borough.data.News;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.messages.Channel;
import borough.messages.Messages;
import borough.services.Rule.May;
import borough.values.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case, instead of what was open already or beside it, where that was chosen: in one
 * transaction, so that never both are gone or both are there.
 */
@Component
@Transactional
public class Replacing {
    private static final Set<String> ASSISTED = Set.of("phone", "reception");
    private static final String WITHDREW = "withdrew";
    private static final String REACHED_ALIKE =
            "It names the same phone number or email address, which anybody can type.";
    private static final String REACHED_ELSEWHERE = "We can’t tell whether by the same person.";
    private static final String BESIDE = "another was sent";

    private final Cases cases;
    private final Handling handling;
    private final CustomersView view;
    private final Messages messages;
    private final News news;

    Replacing(Cases cases, Handling handling, CustomersView view, Messages messages, News news) {
        this.cases = cases;
        this.handling = handling;
        this.view = view;
        this.messages = messages;
        this.news = news;
    }

    /** Opens the case; what it comes instead of is withdrawn only through an adviser. */
    public Reference open(Opening opening) {
        var sent = cases.open(opening).reference();
        for (var already : Already.of(opening)) {
            for (var reference : already.references()) {
                cases.find(reference)
                        .filter(Case::isOpen)
                        .ifPresent(open -> meets(open, sent, already.how(), opening.by()));
            }
        }
        return sent;
    }

    private void meets(Case open, Reference sent, May how, Event.By by) {
        var reference = open.reference();
        if (how == May.ADD) {
            handling.add(reference, entry(by, BESIDE, "Beside it came " + sent.text(), sent));
        } else if (ASSISTED.contains(by.channel())) {
            var words = "Sent anew as " + sent.text();
            handling.end(reference, "withdrawn", entry(by, WITHDREW, words, sent));
        } else {
            ask(open, sent);
        }
    }

    private static Entry entry(Event.By by, String what, String words, Reference sent) {
        return new Entry(by, what, words, Map.of(), Optional.of("sent " + sent.text()));
    }

    // Anybody may type a number or an address that is somebody else's: that they are alike proves
    // nothing, and helps whoever looks at it.
    private boolean isReachedAlike(Reference open, Reference sent) {
        return reach(open).equals(reach(sent)) && reach(open).isPresent();
    }

    private Optional<String> reach(Reference it) {
        return view.see(it)
                .map(CustomersView.Seen::reach)
                .filter(reach -> reach.channel() != Channel.NONE)
                .map(Reach::address)
                .map(messages::contact);
    }

    // Whoever holds the one that is open sees to it.
    private void ask(Case open, Reference sent) {
        var reference = open.reference();
        var holder = open.where().team().orElse(open.about().service());
        var alike = isReachedAlike(reference, sent);
        var text =
                "%s was sent instead of this. %s Please look."
                        .formatted(sent.text(), alike ? REACHED_ALIKE : REACHED_ELSEWHERE);
        var entry =
                new Entry(
                        Event.By.BOROUGH,
                        Event.TO_COLLEAGUE,
                        "",
                        Map.of("text", text, "to", holder),
                        Optional.of("sent " + sent.text()));
        int number = handling.add(reference, entry);
        if (number > 0) {
            var at = cases.find(sent).orElseThrow().openedAt();
            news.publish(reference.text(), new StaffTold(reference, number, holder, at));
        }
    }
}
