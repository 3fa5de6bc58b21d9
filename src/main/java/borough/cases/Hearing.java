package borough.cases;

import borough.casebook.Book;
import borough.casebook.Case;
import borough.casebook.Contents;
import borough.casebook.Event;
import borough.moving.Entered;
import borough.moving.Item;
import borough.services.Message;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a case that is held hear of what comes about: from actions, customers and other cases. */
final class Hearing {
    private final Moving moving;
    private final Book book;

    Hearing(Moving moving, Book book) {
        this.moving = moving;
        this.book = book;
    }

    /**
     * A case hears of something; what neither its stage nor a part waits for changes nothing and is
     * kept in the history.
     */
    Case hear(Held held, Cases.Happening it) {
        var history = moving.history(held);
        var occasion = Optional.of(it.occasion());
        var item = it.item();
        var part = item.map(Item::part).filter(held.contents().parts()::containsKey).orElse("");
        for (var event : held.service().eventsOf(it.action(), it.event())) {
            var effect = effectOf(event, it);
            if (item.filter(one -> isOther(held, one, effect)).isPresent()) {
                continue;
            }
            var heard = held.with(held.contents().with(effect, it.values()));
            var entered = moving.moves(heard).onPart(part, event, moving.view(heard));
            if (entered.isPresent()) {
                history.add(it.by(), "heard", event, occasion);
                return moving.settle(heard, entered.get(), history);
            }
        }
        return unheard(held, it, part);
    }

    // A stage need not wait for an event to know what it brings, such as a badge's last day.
    private Case unheard(Held held, Cases.Happening it, String part) {
        var name = it.item().map(Item::effect);
        var event =
                held.service().eventsOf(it.action(), it.event()).stream()
                        .filter(one -> name.filter(n -> !n.equals(effectOf(one, it))).isEmpty())
                        .findFirst();
        if (event.isEmpty() || it.values().isEmpty()) {
            note(held, event(it.by(), "heard too late", it.event(), it.occasion()));
            return held.about();
        }
        var with = held.with(held.contents().with(effectOf(event.get(), it), it.values()));
        var entered = moving.moves(with).stay(moving.view(with));
        return heard(with, entered, event(it.by(), "heard too late", it.event(), it.occasion()));
    }

    // Of two things that one action does, only the one that is meant is heard of.
    private static boolean isOther(Held held, Item item, String effect) {
        return !item.effect().equals(effect)
                && held.service().doings().stream().anyMatch(it -> it.name().equals(item.effect()));
    }

    /**
     * A case hears something that no action of its own brings; empty where nothing waits for it.
     */
    Optional<Case> hear(Held held, String event, Event.By by, Optional<String> occasion) {
        var what = Event.of(0, moving.desk().now(), by, "heard", event, occasion);
        return moving.moves(held).on(event, moving.view(held)).map(it -> heard(held, it, what));
    }

    /** The same for news, which are kept in the history whether or not anything waits for them. */
    void hearNews(Held held, String event, Event.By by, String occasion) {
        if (hear(held, event, by, Optional.of(occasion)).isEmpty()) {
            var what = event(by, "heard too late", event, occasion);
            heard(held, moving.moves(held).stay(moving.view(held)), what);
        }
    }

    /** Writes down what was heard, and what came of it. */
    Case heard(Held held, Entered entered, Event what) {
        var history = moving.history(held);
        history.add(what.by(), what.what(), what.words(), what.occasion(), what.said());
        return moving.settle(held, entered, history);
    }

    /** Another service that is a part of this case has ended. */
    void partEnded(Held held, StartedCaseEnded it) {
        var words = it.part() + " " + it.how() + " (" + it.ended() + ")";
        var occasion = it.ended() + " " + it.how();
        var what = event(Event.By.BOROUGH, "heard", words, occasion);
        moving.moves(held)
                .partEnded(it.part(), it.how(), moving.view(held))
                .ifPresentOrElse(entered -> heard(held, entered, what), () -> note(held, what));
    }

    /** Somebody else reports the same; a part that is there for each reporter opens. */
    void joined(Held held, Map<String, Object> said, String occasion, Event.By by) {
        var what = event(by, "joined", "Somebody else reports the same", occasion);
        var with = held.about().isOpen() ? withContact(held, said) : Optional.<Held>empty();
        var now = with.orElse(held);
        moving.moves(now)
                .joined(moving.view(now), said)
                .or(() -> with.map(it -> moving.moves(it).stay(moving.view(it))))
                .ifPresentOrElse(entered -> heard(now, entered, what), () -> note(now, what));
    }

    // Only where the file says that those who joined are told something.
    private static Optional<Held> withContact(Held held, Map<String, Object> said) {
        var service = held.service();
        boolean isTold =
                service.story().messages().values().stream()
                        .anyMatch(it -> it.to().said().equals(Message.JOINED));
        return Reach.written(service, said)
                .filter(contact -> isTold)
                .map(contact -> held.with(with(held.contents(), contact)));
    }

    private static Contents with(Contents it, String contact) {
        var before = it.results().getOrDefault(Message.JOINED, Map.of()).get(Message.CONTACTS);
        var all = new LinkedHashSet<Object>(before instanceof List<?> list ? list : List.of());
        all.add(contact);
        return it.with(Message.JOINED, Map.of(Message.CONTACTS, List.copyOf(all)));
    }

    private Event event(Event.By by, String what, String words, String occasion) {
        return Event.of(0, moving.desk().now(), by, what, words, Optional.of(occasion));
    }

    Event event(Event.By by, String what, String words) {
        return Event.of(0, moving.desk().now(), by, what, words, Optional.empty());
    }

    /** Writes down what moves nothing. */
    void note(Held held, Event what) {
        var history = moving.history(held);
        history.add(what.by(), what.what(), what.words(), what.occasion(), what.said());
        book.note(held.about().reference(), held.inside(), history.events());
    }

    // The file says "job done" of the effect "job" and the event "done".
    private static String effectOf(String event, Cases.Happening it) {
        return event.equals(it.event())
                ? event
                : event.substring(0, event.length() - it.event().length() - 1);
    }
}
