package borough.interactions;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.data.Cursor;
import borough.data.News;
import borough.messages.Messages;
import borough.services.Service;
import borough.values.Reference;
import borough.values.Uprn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final CustomerCases customerCases;
    private final Merges merges;
    private final CustomerTimelinesStore ofCustomers;
    private final News news;

    Interactions(
            InteractionsStore store,
            Messages messages,
            Cases cases,
            Catalogue catalogue,
            Whose whose) {
        this.store = store;
        this.ofCustomers = whose.timelines();
        this.messages = messages;
        this.cases = cases;
        this.catalogue = catalogue;
        this.customerCases = whose.cases();
        this.merges = whose.merges();
        this.news = whose.news();
        news.hear(StillToPlace.class, "interactions.still to place", this::place);
    }

    /** Whose cases and lines are, and how we tell ourselves to look again. */
    @Component
    record Whose(CustomerCases cases, Merges merges, CustomerTimelinesStore timelines, News news) {}

    /** Writes contacts down; one that was written before stays as it was. */
    public void write(List<NewInteraction> lines) {
        var unplaced =
                lines.stream()
                        .map(NewInteraction::about)
                        .filter(it -> it.property().isEmpty())
                        .flatMap(it -> it.caseReference().stream())
                        .collect(Collectors.toSet());
        var places = unplaced.isEmpty() ? Map.<Reference, Optional<Uprn>>of() : places(unplaced);
        var placed = lines.stream().map(it -> it.at(places)).toList();
        store.add(placed);
        store.addCustomers(placed, customersOf(placed));
    }

    // A line concerns whom its writer names, and whoever its case belongs to. Where somebody says
    // whose a case is in this very moment, what they said is looked at once it stands.
    private Map<Reference, List<CustomerId>> customersOf(List<NewInteraction> lines) {
        var cases =
                lines.stream()
                        .flatMap(it -> it.about().caseReference().stream())
                        .collect(Collectors.toSet());
        var settled = cases.isEmpty() ? List.<Reference>of() : ofCustomers.settled(cases);
        cases.stream()
                .filter(it -> !settled.contains(it))
                .forEach(it -> news.publish(it.text(), new StillToPlace(it)));
        return customerCases.customersOf(settled);
    }

    /** News to ourselves: lines of this case came while it was being said whose it is. */
    record StillToPlace(Reference caseReference) {}

    private void place(StillToPlace it) {
        ofCustomers.settle(it.caseReference());
        customerCases
                .customersOf(List.of(it.caseReference()))
                .getOrDefault(it.caseReference(), List.of())
                .forEach(customer -> store.concerns(customer, it.caseReference()));
    }

    /**
     * Says that a case is this customer's: all that was said about it stands on their timeline.
     * Said in one transaction with {@link CustomerCases#link}, so that no line is missed between
     * them.
     */
    public void concerns(CustomerId customer, Reference caseReference) {
        ofCustomers.change(caseReference);
        store.concerns(customer, caseReference);
    }

    /** Takes back that a case is this customer's, in one transaction with the taking away. */
    public void concernsNoMore(CustomerId customer, Reference caseReference) {
        ofCustomers.change(caseReference);
        store.concernsNoMore(customer, caseReference);
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
        var seen = it.privacy().seen();
        return !seen.by().isEmpty() || seen.hiddenFrom().contains("property page");
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

    /** Every contact that concerns a customer, through whatever records are theirs. */
    @Transactional(readOnly = true)
    public Timeline ofCustomer(CustomerId customer, String before) {
        return page(
                ofCustomers.of(merges.allOf(customer), SoughtLines.ALL, from(before), PAGE + 1));
    }

    /** Those contacts that concern a customer which are looked for, and may be seen. */
    @Transactional(readOnly = true)
    public Timeline ofCustomer(CustomerId customer, SoughtLines sought, String before) {
        return ofCustomer(merges.allOf(customer), sought, before);
    }

    /** The same of one whose records are known already. */
    @Transactional(readOnly = true)
    public Timeline ofCustomer(List<CustomerId> records, SoughtLines sought, String before) {
        return page(ofCustomers.of(records, sought, from(before), PAGE + 1));
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

    /** Erases what was said in contacts of these customers that belong to no case. */
    public void forgetOutsideCases(Collection<CustomerId> customers) {
        store.forgetOutsideCases(customers.stream().map(CustomerId::value).toArray(UUID[]::new));
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
