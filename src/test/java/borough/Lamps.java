package borough;

import static org.assertj.core.api.Assertions.assertThat;

import borough.casebook.Case;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.catalogue.Draft;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.data.Tenancy;
import borough.messages.Message;
import borough.messages.Messages;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.values.Uprn;
import borough.vocabulary.Property;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A made-up council where people report lamps that are out, and are told what becomes of them. */
public final class Lamps {
    public static final Uprn MILL_LANE_14 = new Uprn(900000001);
    public static final SignedIn CAROL =
            new SignedIn(
                    UUID.randomUUID(),
                    "Carol Whitfield",
                    List.of("supervisors"),
                    Set.of("waste supervisor"),
                    Set.of());
    private static final String SLUG = "report-a-lamp";
    private static final String FILE =
            """
            service: Report a lamp
            about: Tell us that a lamp is out, and we mend it.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone]
            sign in: none
            promise: mend within
            %s
            limits:
              mend within: 5 working days
              answer within: 10 days
              lamp kinds: [a street lamp, a lamp in a park]

            ask:
              name: { question: What is your name?, answer: person, optional: yes }
              address: { question: Which home is near?, answer: property, optional: yes }
              mobile: { question: Mobile number, answer: phone, optional: yes }
              email: { question: Email address, answer: email, optional: yes }
              comment: { question: What did you see?, answer: long text, optional: yes }
              kind: { question: What kind of lamp is it?, answer: one of, from: lamp kinds, optional: yes }
              day: { question: Which day suits you?, answer: one of, from: free days, optional: yes }

            know:
              free days: visits.free_days("container delivery", address)

            then:
              looking:
                say: We look at it by {due}.
                tell: accepted
                decide:
                  mend: { by: waste supervisor, to: mended }
                  ask: { by: waste supervisor, to: asking }
                  warn: { by: waste supervisor, to: warned }
                  ask kind: { by: waste supervisor, to: asking kind }
                  ask day: { by: waste supervisor, to: asking day }
                on customer cancels: stopped
                after due: { tell: late, raise to: waste supervisor }
              asking kind:
                clock: paused
                ask again: [kind]
                on customer answers: looking
                after answer within: stopped
              asking day:
                ask again: [day]
                on customer answers: looking
              asking:
                say: We need to know more.
                ask again: [comment]
                on customer answers: looking
              warned:
                say: It may fall.
                tell: danger
                decide:
                  mend: { by: waste supervisor, to: mended }
              mended: { say: It shines again., tell: mended, end: done }
              stopped: { end: withdrawn }

            messages:
              accepted: We look at your lamp. See {case.link}
              mended: { must arrive: waste supervisor, text: It is mended. }
              danger: { urgent: yes, text: Keep away from it. }
              late: We are late with your lamp.

            keep: 1 year

            examples:
              - name: sent
                now: 2026-05-12 10:00
                given: { mobile: 07700 900123 }
                expect: { stage: looking, tell: [accepted] }
            """;

    private final CouncilId council = Town.council(true);
    private final String version;

    public Lamps() {
        this("");
    }

    /** With something more at the top of the file, such as its privacy. */
    public Lamps(String more) {
        Town.run(
                council,
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "supervisors"));
        version = publish(FILE.formatted(more));
    }

    public CouncilId council() {
        return council;
    }

    private String publish(String text) {
        var shelf = new Shelf("always");
        shelf.put("services/bins/" + SLUG + ".yaml", text);
        return Tenancy.in(
                council,
                () -> {
                    Draft draft = shelf.catalogue().file(SLUG).orElseThrow();
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

    /** Somebody reports a lamp by web, from home, and leaves these ways to reach them. */
    public Reference report(Map<String, Object> ways) {
        var answers = new HashMap<String, Object>(ways);
        answers.putIfAbsent("address", new Property(MILL_LANE_14, "14 Mill Lane, AB1 2CD"));
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).version(version).orElseThrow();
                    return Sent.byWeb(service, answers);
                });
    }

    public Reference reportBy(String mobile) {
        return report(Map.of("mobile", mobile));
    }

    /** Carol decides. */
    public void decide(Reference reference, String what) {
        Town.run(
                council,
                () ->
                        Town.bean(Cases.class)
                                .decide(reference, new Cases.Deciding(what, "", Set.of()), CAROL));
    }

    public Case look(Reference reference) {
        return in(() -> Town.bean(Cases.class).find(reference).orElseThrow());
    }

    /** What was told of a case, first things first. */
    public List<Message> told(Reference reference) {
        return in(() -> Town.bean(Messages.class).of(reference));
    }

    public Optional<Message> told(Reference reference, String moment) {
        return told(reference).stream().filter(it -> it.moment().equals(moment)).findFirst();
    }

    public <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }
}
