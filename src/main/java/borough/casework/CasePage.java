package borough.casework;

import borough.handling.Form;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.FileShown;
import borough.web.Link;
import borough.web.Moment;
import borough.web.Stages;
import borough.web.SummaryRow;
import borough.web.Tag;
import borough.worklists.CaseHolder;
import borough.worklists.PartHolder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One case: who and where, how it stands, what may happen next, and all that has happened. */
public record CasePage(
        Head head,
        Stages stages,
        News news,
        Doing doing,
        Writing writing,
        Beside beside,
        History history,
        Sent sent) {

    /**
     * What never scrolls away: what it is, where, for whom, how late, and what to beware of; and
     * the place on the map.
     */
    public record Head(
            String reference,
            String service,
            String where,
            String customer,
            Tag stage,
            @Nullable Instant due,
            List<String> warnings,
            @Nullable String onMap) {
        public String path() {
            return "/staff/cases/" + reference;
        }

        /** What the page is called: the place, or who it is for, or what it is. */
        public String name() {
            return !where.isEmpty() ? where : !customer.isEmpty() ? customer : service;
        }
    }

    /**
     * What to read first: a case handed over, how many messages wait to be read, what came in
     * meanwhile, what was just done.
     */
    public record News(
            @Nullable HandedOver handedOver,
            int waits,
            List<Line> meanwhile,
            @Nullable String told) {
        static News of(List<Line> meanwhile, @Nullable String told) {
            return new News(null, 0, meanwhile, told);
        }
    }

    /** A case that was handed over and not taken yet, with what has been said. */
    public record HandedOver(
            String by, String to, Instant at, String why, String summary, boolean mayTake) {}

    /** What officers do next: fill in what they find, and decide, for the case and its parts. */
    public record Doing(List<Asked> toFill, List<Deciding> deciding, List<Part> parts) {}

    /** A part that runs beside others, where it is, with whom, and by when. */
    public record Part(
            String name,
            Tag stage,
            String team,
            @Nullable Instant due,
            @Nullable PartHolder holder) {}

    /**
     * What may happen next to the case, or to a part of it, in the flow's own words, and what it
     * asks for; {@code mark} tells its fields from those of the others.
     */
    public record Deciding(
            String part, String mark, List<Next> next, List<Choice> ticks, String reason) {
        /** What the field for the reason is called: some decisions need one, some do not. */
        public String reasonLabel() {
            var needs = next.stream().filter(Next::needsReason).map(Next::text).toList();
            if (needs.size() == next.size()) {
                return "Your reason";
            }
            return needs.isEmpty()
                    ? "Your reason (optional)"
                    : "Your reason (needed for: " + String.join(", ", needs) + ")";
        }
    }

    /** Something that may happen next. */
    public record Next(String value, String text, boolean needsReason) {}

    /** What is being written: a note, to a colleague, or to the customer. */
    public record Writing(List<Kind> kinds, Kind now, To to, String text, int charactersMax) {}

    /** One of the things that may be written. */
    public record Kind(String name, String text, String key, String href, boolean isChosen) {}

    /** Whom it goes to: as typed, those offered, and how a customer gets it. */
    public record To(String typed, List<String> offered, String way) {}

    /** What stands beside: who has it, its clocks, what was answered, what it belongs with. */
    public record Beside(
            List<SummaryRow> held,
            CaseHolder holder,
            List<Clock> clocks,
            List<Told> answers,
            List<Linked> links,
            List<Link> papers,
            List<Act> acts,
            List<FileShown> photos) {}

    /** A date that is kept to, or one that stands still. */
    public record Clock(String name, @Nullable Instant at, String says) {}

    /** An answer, what it was before it was put right, and where that is done. */
    public record Told(
            String question,
            String words,
            List<String> was,
            @Nullable String href,
            List<FileShown> files) {}

    /** A case that this one belongs with. */
    public record Linked(
            String says, String reference, String title, String where, boolean mayUnlink) {}

    /** Something else that may be done by hand, and the key for it. */
    public record Act(String text, String href, String key) {}

    /** A piece of the history. */
    public record History(
            List<View> views,
            List<Line> lines,
            List<Moment> contacts,
            @Nullable Link older,
            boolean isPart) {}

    /** A way to see the history. */
    public record View(String text, String href, boolean isChosen) {}

    /** One thing that happened. */
    public record Line(
            int number,
            Instant at,
            String says,
            Words words,
            String who,
            String channel,
            String tone,
            @Nullable String rightHref) {}

    /** What was said with it: whole, and where that is long how it begins; and further lines. */
    public record Words(String text, String beginning, List<SummaryRow> more) {}

    /** What the page's forms send back, and what must be put right. */
    public record Sent(Form form, boolean mayWork, List<Fault> faults) {
        public @Nullable String error(String field) {
            return faults.stream()
                    .filter(it -> it.field().equals(field))
                    .map(Fault::says)
                    .findFirst()
                    .orElse(null);
        }
    }
}
