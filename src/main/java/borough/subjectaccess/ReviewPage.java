package borough.subjectaccess;

import borough.holdings.HeldItem;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Paging;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looking through what was gathered.
 *
 * @param link shown this once; null where none was made just now
 */
public record ReviewPage(
        Head head,
        List<Part> parts,
        Shown shown,
        List<Choice> exemptions,
        @Nullable Fault fault,
        Delivery.@Nullable Link link) {

    /**
     * How far it is, and what who looks may do.
     *
     * @param mayDecide while it is looked through
     * @param mayRelease for a second person
     * @param readyUntil until when it waits; null until it is released
     * @param byAccount whether its customer reads it in their account
     */
    public record Head(
            String path,
            String back,
            String state,
            boolean mayDecide,
            boolean mayRelease,
            String sentBack,
            @Nullable Instant readyUntil,
            boolean isReady,
            boolean byAccount) {}

    /** What one capability holds: how many things, and how many wait for a decision. */
    public record Part(String name, String title, String href, int all, int open, boolean isHere) {}

    /** The things on this page. */
    public record Shown(String part, String show, List<Item> items, Paging paging, int count) {}

    /**
     * One thing.
     *
     * @param others why it may tell of somebody else; empty where it does not
     * @param file where its file is looked at; null where it has none
     * @param decided what was decided; empty where nothing was
     */
    public record Item(
            int position,
            String title,
            @Nullable Instant at,
            List<HeldItem.Said> said,
            String others,
            @Nullable String file,
            String decided,
            String exemption,
            String cut,
            @Nullable String error) {
        public List<Choice> choices() {
            return List.of(
                    choice("keep", "Hand over"),
                    choice("redact", "Take words out"),
                    choice("withhold", "Keep back"));
        }

        private Choice choice(String value, String text) {
            return new Choice(value, text, null, value.equals(decided));
        }

        /** The same exemptions with the one that was chosen. */
        public List<Choice> among(List<Choice> exemptions) {
            return exemptions.stream()
                    .map(
                            it ->
                                    new Choice(
                                            it.value(),
                                            it.text(),
                                            null,
                                            it.value().equals(exemption)))
                    .toList();
        }
    }

    public List<Fault> faults() {
        return fault == null ? List.of() : List.of(fault);
    }

    public @Nullable String fault(String field) {
        return fault == null || !fault.field().equals(field) ? null : fault.says();
    }

    /** The name of the part on this page, for those that have one. */
    public String partTitle() {
        return parts.stream().filter(Part::isHere).map(Part::title).findFirst().orElse("");
    }
}
