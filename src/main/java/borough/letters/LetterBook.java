package borough.letters;

import borough.data.News;
import borough.letters.Letter.Served;
import borough.letters.Letter.State;
import borough.letters.Letter.What;
import borough.letters.Letter.Written;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.safety.Safety;
import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters and notices of cases: drafted, changed, approved, posted, served. Who may work on a
 * case is for its pages to say.
 */
@Component
@Transactional
public class LetterBook {
    /** The most letters that an address and a text may have. */
    public static final int TO_MAX = 300;

    public static final int TEXT_MAX = 10_000;

    /** Somebody else did something with it since it was looked at. */
    static final Did MOVED_ON =
            new Did.Wrong("text", "Somebody else has moved it on; look at it again");

    private static final Did NOBODY =
            new Did.Wrong("to", "Enter whom it is to, in " + TO_MAX + " letters at most");

    private final LetterBookStore store;
    private final Messages messages;
    private final Safety safety;
    private final News news;
    private final Clock clock;

    LetterBook(LetterBookStore store, Messages messages, Safety safety, News news, Clock clock) {
        this.store = store;
        this.safety = safety;
        this.messages = messages;
        this.news = news;
        this.clock = clock;
    }

    /** Destroys the keys of these cases' letters; that they went, and when, stays. */
    public void forget(Collection<Reference> cases) {
        store.forget(cases.stream().map(Reference::text).toList());
    }

    /** What became of doing something with a letter. */
    public sealed interface Did {
        /** It is done. */
        record Done(Letter letter) implements Did {}

        /** It can't be done, in words; the field they belong to. */
        record Wrong(String field, String says) implements Did {}
    }

    /** Drafts one; the same asked for again before it went out is there already. */
    void draft(Letter.Asked asked, String kind, boolean isNotice, Written written) {
        var it =
                new Letter(
                        UUID.randomUUID(),
                        asked,
                        kind,
                        isNotice,
                        State.DRAFT,
                        written,
                        null,
                        List.of());
        store.add(it, now());
    }

    /** The letters of a case, the first drafted first. */
    @Transactional(readOnly = true)
    public List<Letter> of(Reference reference) {
        return store.of(reference);
    }

    /** One of them; empty where the case has no such letter. */
    @Transactional(readOnly = true)
    public Optional<Letter> find(Reference reference, UUID id) {
        return store.of(reference).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Changes whom it is to and what it says, while it is a draft. */
    public Did change(Letter it, Written written, String who) {
        if (written.to().isBlank() || written.to().length() > TO_MAX) {
            return NOBODY;
        }
        if (written.text().isBlank() || written.text().length() > TEXT_MAX) {
            return new Did.Wrong("text", "Enter what it says, in " + TEXT_MAX + " letters at most");
        }
        return written.equals(it.written())
                ? new Did.Done(it)
                : does(it, new Doing(What.CHANGED, who, written, null));
    }

    /** Approves its words. A notice whose words were changed needs another person for that. */
    public Did approve(Letter it, String who) {
        // A file may draft one to somebody of whom nothing is known.
        if (it.written().to().isBlank()) {
            return NOBODY;
        }
        return it.isNotice() && it.changedBy().equals(who)
                ? new Did.Wrong("text", "You changed this notice, so somebody else approves it")
                : does(it, new Doing(What.APPROVED, who, it.written(), null));
    }

    /** Lets its words be changed again before it goes out. */
    public Did reopen(Letter it, String who) {
        return does(it, new Doing(What.REOPENED, who, it.written(), null));
    }

    /** Sends it by post, as it stands; once. */
    public Did post(Letter it, String who) {
        var unsafe = unsafe(it);
        if (unsafe.isPresent()) {
            return new Did.Wrong("to", unsafe.get());
        }
        var did = does(it, new Doing(What.POSTED, who, it.written(), null));
        if (did instanceof Did.Done) {
            messages.tell(
                    new NewMessage(
                            it.asked().reference(),
                            "letter",
                            it.id().toString(),
                            Channel.LETTER,
                            new Contents(it.written().to(), it.title(), it.written().text()),
                            new Care(Care.When.AWAKE, Optional.empty(), true, false)));
        }
        return did;
    }

    /**
     * Why this letter must not be printed or posted to where it is addressed: how its customer can
     * safely be reached says otherwise. Somebody who asked not to be contacted is served notices
     * all the same, because the law demands them.
     */
    @Transactional(readOnly = true)
    public Optional<String> unsafe(Letter it) {
        var heeds = safety.ofCase(it.asked().reference());
        return heeds.stream()
                .flatMap(heed -> heed.againstLetter(it.written().to(), it.isNotice()).stream())
                .findFirst();
    }

    /** Keeps how a notice was served: on a day that has come, in one of the ways there are. */
    public Did serve(Letter it, Served served, LocalDate today, String who) {
        if (served.on().isAfter(today)) {
            return new Did.Wrong("on-day", "Enter a day that has come");
        }
        if (served.to().isBlank() || served.by().isBlank()) {
            return new Did.Wrong(
                    served.to().isBlank() ? "on-whom" : "by", "Enter a name, or who it was");
        }
        return does(it, new Doing(What.SERVED, who, it.written(), served));
    }

    private record Doing(What what, String who, Written written, @Nullable Served served) {}

    // Two who press at once: the second finds that it stands elsewhere by then.
    private Did does(Letter seen, Doing doing) {
        var it = store.hold(seen.asked().reference(), seen.id());
        var next = it.mark() == seen.mark() ? it.state().after(doing.what(), it.isNotice()) : null;
        if (next == null) {
            return MOVED_ON;
        }
        var now = now();
        var done =
                new Letter(
                        it.id(),
                        it.asked(),
                        it.kind(),
                        it.isNotice(),
                        next,
                        doing.written(),
                        doing.served() == null ? it.served() : doing.served(),
                        it.lines());
        store.move(done, new Letter.Line(now, doing.what(), doing.who()));
        tell(done, doing, now);
        return new Did.Done(done);
    }

    // A case hears that a letter went out, or a notice was served; not each change of a word.
    private void tell(Letter it, Doing doing, Instant now) {
        if (doing.what() != (it.isNotice() ? What.SERVED : What.POSTED)) {
            return;
        }
        var served = doing.served();
        news.publish(
                it.asked().reference().text(),
                new LetterTold(
                        it.asked().reference(),
                        it.asked().action(),
                        doing.what().word(),
                        it.asked().as(),
                        it.id() + " " + doing.what().word() + " " + now,
                        now,
                        doing.who(),
                        served == null ? null : served.on(),
                        served == null ? null : served.how(),
                        served == null ? null : served.to()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
