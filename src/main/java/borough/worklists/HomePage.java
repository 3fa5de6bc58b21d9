package borough.worklists;

import borough.web.Choice;
import borough.web.Fault;
import borough.web.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is waiting, most urgent first, with the ways to see and to share out the rest. */
public record HomePage(
        Heading heading,
        List<View> views,
        Filters filters,
        Rows rows,
        Acts acts,
        @Nullable Told told,
        List<Fault> faults) {

    /** What the list is, and how much stands in it, in a sentence. */
    public record Heading(String title, String says) {}

    /** A way to see the list, with how many are in it where that was counted. */
    public record View(String text, String href, String count, boolean isChosen, boolean isSaved) {}

    /** What may be chosen to see less. */
    public record Filters(
            List<Choice> who,
            List<Choice> teams,
            List<Choice> services,
            List<Choice> stages,
            List<Choice> dues,
            List<Choice> waits,
            String words,
            @Nullable String clearHref) {}

    /**
     * The cases; the list as its address has it, where the next ones are and the first, and what
     * changes when any of them does.
     */
    public record Rows(
            List<Work> work,
            String list,
            @Nullable String nextHref,
            @Nullable String startHref,
            String mark) {
        public String here() {
            return "/staff?" + list;
        }
    }

    /** One case waiting. */
    public record Work(
            String reference,
            String href,
            String what,
            String where,
            Tag stage,
            @Nullable Instant due,
            Holder holder) {
        /** Who has it, and of which team where there is more than one. */
        public record Holder(String name, String team, boolean isMine, boolean isNobody) {}

        public String label() {
            return what + ", " + where;
        }
    }

    /** What may be done with those that are ticked, and with the list itself. */
    public record Acts(List<Group> people, List<Choice> shareWith, List<Own> own, boolean isFirst) {
        public boolean mayAssign() {
            return !people.isEmpty();
        }
    }

    /** People of one team, for whoever may give them work. */
    public record Group(String team, List<Choice> people) {}

    /** A saved view that may be forgotten. */
    public record Own(String id, String name) {}

    /** What was done, and where the page is that says what was not. */
    public record Told(String text, @Nullable String moreHref) {}

    public @Nullable String faultOf(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
