package borough.services;

import borough.language.Condition;
import borough.language.Known;
import borough.language.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What must be held before anyone says yes; each item is ticked alone and asked for once. */
public record Evidence(boolean neverAsked, List<Item> items) {
    public static final Evidence NONE = new Evidence(false, List.of());

    public Evidence {
        items = List.copyOf(items);
    }

    /** One item by its name, wanted where {@code when} holds. */
    public record Item(String name, Optional<Condition> when, How how) {
        /** Whether this case needs it. */
        public boolean isWanted(Known known) {
            return when.map(condition -> condition.holds(known) == Truth.YES).orElse(true);
        }

        /** Whether we hold it already, so that nobody is asked for it. */
        public boolean isHeld(Known known) {
            return how.held().filter(held -> held.holds(known) == Truth.YES).isPresent();
        }
    }

    /**
     * How it is held: by something we know, by the file that answers a question once one of these
     * roles has checked it, and for how long it then counts.
     */
    public record How(
            Optional<Condition> held,
            Optional<String> file,
            List<String> checkedBy,
            Optional<Trigger.Moment> lasts) {}

    /**
     * The items that a case still needs, in the order of the file. {@code accepted} are those whose
     * file someone has checked; a file that nobody need check counts as soon as it is there.
     */
    public List<String> missing(Known known, Collection<String> accepted) {
        return items.stream()
                .filter(item -> item.isWanted(known) && !item.isHeld(known))
                .filter(item -> !accepted.contains(item.name()))
                .filter(item -> !item.how().checkedBy().isEmpty() || !isGiven(item, known))
                .map(Item::name)
                .toList();
    }

    /** Where one item stands: wanted of this case, here already, or accepted by somebody. */
    public record Piece(Item item, boolean isMissing, boolean isHeld, boolean isAccepted) {}

    /** Where each item stands that a case needs, in the order of the file. */
    public List<Piece> pieces(Known known, Collection<String> accepted) {
        var missing = missing(known, accepted);
        return items.stream()
                .filter(item -> item.isWanted(known))
                .map(
                        item ->
                                new Piece(
                                        item,
                                        missing.contains(item.name()),
                                        item.isHeld(known),
                                        accepted.contains(item.name())))
                .toList();
    }

    private static boolean isGiven(Item item, Known known) {
        return item.how()
                .file()
                .flatMap(name -> known.given(borough.language.Scope.inConditions(name)))
                .orElse(false);
    }

    /** The item that a question's file is for. */
    public Optional<Item> of(Question question) {
        // At every question of every page, and most services want nothing.
        for (var item : items) {
            if (item.how().file().filter(question.name()::equals).isPresent()) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
