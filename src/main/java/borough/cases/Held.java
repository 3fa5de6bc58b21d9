package borough.cases;

import borough.casebook.Book.Inside;
import borough.casebook.Case;
import borough.casebook.Contents;
import borough.casebook.Event;
import borough.casebook.Story;
import borough.council.SignedIn;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.moving.Moves;
import borough.services.Effect;
import borough.services.Effect.Recipient;
import borough.services.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case taken out of its drawer, with its service and what lies sealed in it: what may be done
 * with it now, and the ways in which something is done.
 */
public final class Held {
    private static final String WRITTEN = "written by hand";

    private final Moving moving;
    private final Case about;
    private final Service service;
    private final Contents contents;
    private final Inside inside;

    Held(Moving moving, Case about, Service service, Contents contents, Inside inside) {
        this.moving = moving;
        this.about = about;
        this.service = service;
        this.contents = contents;
        this.inside = inside;
    }

    /**
     * Something to write down in the history, what makes it the same when told twice, and words of
     * somebody's own, to be sealed.
     */
    public record Note(
            Event.By by,
            String what,
            String words,
            Optional<String> occasion,
            Map<String, String> said) {
        public Note(Event.By by, String what, String words) {
            this(by, what, words, Optional.empty(), Map.of());
        }
    }

    public Case about() {
        return about;
    }

    public Service service() {
        return service;
    }

    public Contents contents() {
        return contents;
    }

    Inside inside() {
        return inside;
    }

    /** Whether nothing of it is written down yet. */
    boolean isNew() {
        return inside.events() == 0;
    }

    /** The number of its last event. */
    public int number() {
        return inside.events();
    }

    /** The key that its contents, and all that is said in it, are sealed with. */
    public byte[] key() {
        return inside.key();
    }

    /** The same case with other contents. */
    public Held with(Contents now) {
        return new Held(moving, about, service, now, inside);
    }

    /** What its service lets be done. */
    public Moves moves() {
        return moving.moves(this);
    }

    /** A member of staff as their moves know them. */
    public static Moves.By who(SignedIn person) {
        return new Moves.By(person.person().toString(), person.roles());
    }

    /** The case as its rules see it now. */
    public CaseView view() {
        return moving.view(this);
    }

    /** How its customer can be told. */
    public Reach reach() {
        return Reach.of(service, contents);
    }

    /** Its stages in the order of the file, with those that these events entered. */
    public List<Story.Stage> stages(List<Event> events) {
        return Moving.stages(service, events);
    }

    /** What its page shows, of these events. */
    public Story story(List<Event> events) {
        var shown = contents.shown();
        return new Story(
                about, shown.says(), shown.answers(), stages(events), events, shown.languageCode());
    }

    /** Carries out what a move brings, and writes down why it moved and where it stands. */
    public Case settle(Entered entered, Note why) {
        return moving.hearing().heard(this, entered, event(why));
    }

    /** Writes down what moves nothing. */
    public void note(Note it) {
        moving.hearing().note(this, event(it));
    }

    private Event event(Note it) {
        var now = moving.desk().now();
        return new Event(0, now, it.by(), it.what(), it.words(), it.occasion(), it.said());
    }

    /** Goes on in a stage of another version of its service; nothing is done or told. */
    public void take(Service version, String stage, Note why) {
        var history = moving.history(this);
        history.add(why.by(), why.what(), why.words(), why.occasion());
        moving.take(this, version, stage, history);
    }

    /** Sends its customer these words, and gives how the history says so. */
    public String tell(String words) {
        return moving.tell(this, new Effect.Tell(WRITTEN, Recipient.CUSTOMER, words)).what();
    }
}
