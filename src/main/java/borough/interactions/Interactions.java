package borough.interactions;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.data.Cursor;
import borough.messages.Messages;
import borough.services.Service;
import borough.values.Reference;
import borough.values.Uprn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every contact in any channel, written once and never changed. */
@Component
@Transactional
public class Interactions {
    private static final int PAGE = 20;

    private final InteractionsStore store;
    private final Messages messages;
    private final Cases cases;
    private final Catalogue catalogue;

    Interactions(InteractionsStore store, Messages messages, Cases cases, Catalogue catalogue) {
        this.store = store;
        this.messages = messages;
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /** Writes contacts down; one that was written before stays as it was. */
    public void write(List<NewInteraction> lines) {
        var unplaced =
                lines.stream()
                        .map(NewInteraction::about)
                        .filter(it -> it.property().isEmpty())
                        .flatMap(it -> it.caseReference().stream())
                        .collect(Collectors.toSet());
        var places = unplaced.isEmpty() ? Map.<Reference, Optional<Uprn>>of() : places(unplaced);
        store.add(lines.stream().map(it -> it.at(places)).toList());
    }

    // What was said before of the case, and its own property for one that came before us.
    private Map<Reference, Optional<Uprn>> places(Set<Reference> unplaced) {
        var places = store.properties(unplaced);
        unplaced.stream()
                .filter(it -> !places.containsKey(it))
                .forEach(it -> places.put(it, cases.find(it).flatMap(this::shownAt)));
        return places;
    }

    private Optional<Uprn> shownAt(Case it) {
        return it.about()
                .property()
                .filter(
                        any ->
                                catalogue
                                        .version(it.about().version())
                                        .filter(Interactions::isHidden)
                                        .isEmpty());
    }

    /**
     * What a service is called where anybody may read it; its address where it is offered no more.
     */
    String titleOf(String service) {
        return catalogue
                .live(service)
                .map(it -> it.privacy().title().orElse(it.title()))
                .orElse(service);
    }

    private static boolean isHidden(Service it) {
        return it.privacy().seen().hiddenFrom().contains("property page");
    }

    /** What was said about a case, newest first; {@code before} is empty or the last "older". */
    @Transactional(readOnly = true)
    public Timeline of(Reference caseReference, String before) {
        return page(store.of(caseReference, from(before), PAGE + 1));
    }

    /** Every contact about a property. */
    @Transactional(readOnly = true)
    public Timeline at(Uprn property, String before) {
        return page(store.at(property, from(before), PAGE + 1));
    }

    /** Every contact from or to a phone number or an email address. */
    @Transactional(readOnly = true)
    public Timeline ofContactPoint(String address, String before) {
        return page(store.ofContact(messages.contact(address), from(before), PAGE + 1));
    }

    /** Erases what was said in a case and by which number or address; the lines stay. */
    public void forget(Reference caseReference) {
        forget(List.of(caseReference));
    }

    /** The same for many cases. */
    public void forget(Collection<Reference> cases) {
        store.forget(cases.stream().map(Reference::text).toList());
    }

    private static Cursor from(String before) {
        return Cursor.read(before).orElse(Cursor.NEWEST);
    }

    private static Timeline page(List<Interaction> found) {
        if (found.size() <= PAGE) {
            return new Timeline(found, "");
        }
        var page = found.subList(0, PAGE);
        var last = page.getLast();
        return new Timeline(List.copyOf(page), new Cursor(last.at(), last.id()).text());
    }
}
