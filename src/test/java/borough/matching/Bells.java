package borough.matching;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.catalogue.Catalogue;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.Structure;
import borough.customers.Alike;
import borough.customers.CustomerCases;
import borough.customers.CustomerFacts;
import borough.customers.CustomerFacts.Homes;
import borough.customers.CustomerFacts.Named;
import borough.customers.CustomerFacts.Reach;
import borough.customers.CustomerId;
import borough.data.Tenancy;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A council where people ask for a bell, and say who they are; and some of them it knows. */
final class Bells {
    static final Uprn HOME = new Uprn(900000001);
    private static final String SLUG = "ask-for-a-bell";
    private static final String FILE =
            """
            service: Ask for a bell
            about: Ask us for a bell at your door.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone]
            sign in: none
            promise: ring within
            %s
            limits:
              ring within: 5 working days

            ask:
              name: { question: Your name, answer: text, optional: yes, start with: me.name }
              friend: { question: Who is it for?, answer: person, optional: yes }
              born: { question: When were you born?, answer: date, optional: yes, start with: me.born }
              home: { question: Your home, answer: property, optional: yes, start with: me.home }
              mobile: { question: Mobile number, answer: phone, optional: yes, start with: me.mobile }
              email: { question: Email address, answer: email, optional: yes, start with: me.email }

            then:
              looking:
                say: We look at it by {due}.
                decide:
                  ring: { by: waste supervisor, to: rung }
              rung: { say: It rings., end: done }

            keep: 1 year

            examples:
              - name: sent
                now: 2026-05-12 10:00
                given: { name: Amina Khan }
                expect: { stage: looking }
            """;

    final CouncilId council = Town.council(true);
    private final String version;

    Bells() {
        this("");
    }

    Bells(String more) {
        Town.run(
                council,
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "supervisors"));
        version = publish(FILE.formatted(more));
    }

    private String publish(String text) {
        var shelf = new Shelf("always");
        shelf.put("services/bins/" + SLUG + ".yaml", text);
        return Tenancy.in(
                council,
                () -> {
                    var draft = shelf.catalogue().file(SLUG).orElseThrow();
                    assertThat(draft.faults()).isEmpty();
                    shelf.catalogue().keep(draft);
                    shelf.catalogue()
                            .decide(
                                    SLUG,
                                    draft.hash(),
                                    new Version.Deed(Version.What.PUBLISHED, "Grace", ""));
                    return draft.hash();
                });
    }

    /** Somebody asks for a bell, and everybody hears of it. */
    Reference ask(Map<String, Object> answers) {
        var reference =
                in(
                        () ->
                                Sent.byWeb(
                                        Town.bean(Catalogue.class).version(version).orElseThrow(),
                                        answers));
        Town.sweep();
        return reference;
    }

    static CustomerFacts facts(String name, String born, String email, String phone) {
        int space = name.lastIndexOf(' ');
        return new CustomerFacts(
                CustomerId.draw(),
                new Named(name.substring(0, space), name.substring(space + 1), true),
                born.isEmpty() ? null : LocalDate.parse(born),
                new Homes(Set.of(HOME), Set.of()),
                new Reach(
                        email.isEmpty() ? Set.of() : Set.of(email),
                        phone.isEmpty() ? Set.of() : Set.of(phone)),
                false);
    }

    CustomerId knows(String name, String born, String email, String phone) {
        return in(() -> Town.bean(Alike.class).add(facts(name, born, email, phone)));
    }

    List<CustomerId> whose(Reference reference) {
        return in(() -> Town.bean(CustomerCases.class).customersOf(List.of(reference)))
                .getOrDefault(reference, List.of());
    }

    <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }
}
