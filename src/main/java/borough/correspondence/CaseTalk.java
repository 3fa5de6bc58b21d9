package borough.correspondence;

import borough.casebook.Event;
import borough.cases.StaffTold;
import borough.correspondence.Letters.ToRead;
import borough.council.SignedIn;
import borough.data.News;
import borough.handling.CaseDesk;
import borough.handling.Form;
import borough.handling.Handling;
import borough.handling.Handling.Entry;
import borough.handling.What;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words to and fro on a case: between officers, to its customer, and from them. */
@Component
@Transactional
public class CaseTalk {
    // The kinds of event that a customer may read, to them and from them.
    private static final Set<String> WITH_CUSTOMER = Set.of(What.WROTE, What.RECEIVED);

    // Longer than anything a person types; the rest of it would be an attack or an accident.
    private static final int RECEIVED_MAX = 50_000;

    private final Handling handling;
    private final CaseDesk desk;
    private final Letters letters;
    private final News news;
    private final Clock clock;

    CaseTalk(Handling handling, CaseDesk desk, Letters letters, News news, Clock clock) {
        this.handling = handling;
        this.desk = desk;
        this.letters = letters;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Who wrote, in which channel, as far as we can tell: {@code known} where it came from the
     * address we write to, by the case's own link, or was typed in by an officer; else it may be
     * forged, and officers are told so.
     */
    public record From(String channel, boolean known) {}

    /** What became of something received. */
    public enum Landed {
        KEPT,
        HEARD_BEFORE,
        NO_SUCH_CASE
    }

    /**
     * Keeps what a customer wrote with the case, whatever its stage and even where it has ended,
     * and lets its team know. The same occasion is heard once.
     */
    public Landed received(Reference reference, From from, String text, String occasion) {
        var it = desk.find(reference);
        if (it.isEmpty()) {
            return Landed.NO_SUCH_CASE;
        }
        var who = from.known() ? "Customer" : "Somebody who may be the customer";
        var kept = text.length() > RECEIVED_MAX ? text.substring(0, RECEIVED_MAX) : text;
        var entry =
                new Entry(
                        new Event.By(who, from.channel()),
                        What.RECEIVED,
                        from.known() ? "" : "We could not tell who sent it",
                        Map.of("text", kept.strip()),
                        Optional.of(occasion));
        int number = handling.add(reference, entry);
        if (number == 0) {
            return Landed.HEARD_BEFORE;
        }
        var now = now();
        var holder = it.get().where().team().orElse(it.get().about().service());
        letters.put(holder, new ToRead(reference, number, "customer", who, now));
        news.publish(
                reference.text(),
                new CustomerWrote(reference, number, from.channel(), from.known(), now));
        return Landed.KEPT;
    }

    /** Writes to the customer for an officer; false where this form was sent before. */
    public boolean toCustomer(
            Reference reference, String frame, String text, Form form, SignedIn by) {
        if (!handling.hold(reference, form)) {
            return false;
        }
        var entry = Entry.of(by, What.WROTE, Map.of("text", text), form);
        int number = handling.write(reference, frame, entry);
        letters.answered(reference);
        news.publish(reference.text(), new WroteToCustomer(reference, number, by.name(), now()));
        return true;
    }

    /** A team or a person, by the name that is kept and the one that is shown. */
    public record To(String holder, String name) {}

    /** Writes to a colleague or a team on the case. */
    public void toColleague(Reference reference, To to, String text, Form form, SignedIn by) {
        var words = Map.of("text", text, "to", to.name());
        int number = handling.add(reference, Entry.of(by, What.TO_COLLEAGUE, words, form));
        if (number > 0) {
            letters.put(to.holder(), new ToRead(reference, number, "colleague", by.name(), now()));
        }
    }

    /**
     * Lets a team know of something on a case that nobody may miss, such as a message that did not
     * arrive; without a team, whoever holds the case. The same occasion is told once.
     */
    public void mustKnow(
            Reference reference, Optional<String> holder, String text, String occasion) {
        var it = desk.find(reference);
        if (it.isEmpty()) {
            return;
        }
        var to = holder.or(() -> it.get().where().team()).orElse(it.get().about().service());
        var words = Map.of("text", text, "to", to);
        var who = Event.By.BOROUGH;
        int number =
                handling.add(
                        reference,
                        new Entry(who, What.TO_COLLEAGUE, "", words, Optional.of(occasion)));
        if (number > 0) {
            letters.put(to, new ToRead(reference, number, "colleague", who.who(), now()));
        }
    }

    /** What a case told those of a role waits for them to be read. */
    void told(StaffTold it) {
        var who = Event.By.BOROUGH.who();
        letters.put(
                it.holder(), new ToRead(it.reference(), it.number(), "colleague", who, it.at()));
    }

    /** What was written to the customer and by them, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseDesk.Line> withCustomer(Reference reference, int before, int count) {
        return desk.lines(reference, new CaseDesk.Piece(0, before, count, WITH_CUSTOMER, false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
