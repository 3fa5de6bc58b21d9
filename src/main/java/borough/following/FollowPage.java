package borough.following;

import borough.tongues.Tongue;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.FileShown;
import borough.web.Link;
import borough.web.Moment;
import borough.web.Stages;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, in plain words: the promise, what happens next, what we need, what may be
 * done, what has happened, and where to go on.
 */
public record FollowPage(
        Top top,
        List<String> next,
        Stages stages,
        List<Asked> needed,
        List<May> may,
        Message message,
        @Nullable Telling telling,
        Past past,
        Onward onward,
        Form form,
        Files files) {

    /** Whether files are sent with what we need. */
    public boolean takesFiles() {
        return needed.stream().anyMatch(Asked::takesFiles);
    }

    /** Files that the customer sent, and what the stage shows of ours. */
    public record Files(List<FileShown> sent, List<FileShown> ours) {}

    /** What it is, and where it stands; the title is neutral where the matter is private. */
    public record Top(
            String service,
            String reference,
            String stage,
            Says says,
            @Nullable Instant due,
            @Nullable String ended,
            @Nullable Kept kept) {}

    /** What the stage says to its customer, and the language where that is not English. */
    public record Says(String text, @Nullable String language, @Nullable String direction) {
        static Says in(Tongue tongue, String text) {
            return tongue.isEnglish()
                    ? english(text)
                    : new Says(text, tongue.code(), tongue.direction());
        }

        public static Says english(String text) {
            return new Says(text, null, null);
        }
    }

    /** Where the other stands that this, a duplicate, was joined to. */
    public record Kept(String stage, @Nullable Instant due, @Nullable String ended) {}

    /** Something that may be done now, what comes of it, and until when. */
    public record May(String event, String button, String means, @Nullable Instant until) {}

    /**
     * The services offered to go on with, each by a press, the tables that may grow now, and where
     * a time that was booked, or is to be chosen, stands, where it is paid for, while it is to be
     * paid, and what came of it on paper.
     */
    public record Onward(
            List<Link> offers,
            List<Link> add,
            @Nullable Link booking,
            @Nullable Link pay,
            List<Link> papers) {
        public Onward(List<Link> offers, List<Link> add) {
            this(offers, add, null, null, List.of());
        }
    }

    /** What is being written to us, and how long it may be. */
    public record Message(String typed, int charactersMax) {}

    /** How the customer is told now, and how they could be. */
    public record Telling(String now, List<Choice> ways, String typed) {}

    /** What has happened, newest first, and where the older part is. */
    public record Past(List<Moment> moments, @Nullable String olderHref, boolean isFirst) {}

    /**
     * Where forms post to, what they were drawn of, what was said of the last one, the way off the
     * page where the matter is private, and what to put right.
     */
    public record Form(
            String path,
            int seen,
            @Nullable String told,
            @Nullable String exit,
            List<Fault> faults) {}

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return form.faults().stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
