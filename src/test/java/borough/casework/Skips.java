package borough.casework;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Sent;
import borough.Town;
import borough.casework.Casework.OnDesk;
import borough.catalogue.Catalogue;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.Council;
import borough.council.Councils;
import borough.council.Department;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.council.Team;
import borough.data.Tenancy;
import borough.handling.CaseDesk;
import borough.handling.Form;
import borough.messages.Messages;
import borough.values.CouncilId;
import borough.values.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A council that lends skips: its file, its officers in two departments, and its cases. */
final class Skips {
    static final String FILE =
            """
            service: Ask for a skip
            about: Ask us for a skip on the road.
            who: Anyone with a home here.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone]
            sign in: none
            promise: answer within

            limits:
              answer within: 2 working days
              days at most: 7
              few days: 3

            ask:
              name: { question: What is your name?, answer: text }
              days: { question: For how many days?, answer: number }
              mobile: { question: What is your mobile number?, answer: phone }

            refuse:
              too long:
                when: days > days_at_most
                say: A skip may stay for {days at most} days.

            then:
              deciding:
                say: We answer by {due}.
                decide:
                  agree: { by: supervisor, to: agreed }
                  look closer: { by: supervisor, reason: yes, to: looking closer }
                  short one: { when: days < few_days, by: supervisor, to: agreed }
                after due: { raise to: supervisor }
              looking closer:
                say: We look closer.
                decide:
                  agree: { by: supervisor, to: agreed }
              agreed:
                say: You may put up your skip.
                tell: agreed
                end: done

            messages:
              agreed: You may put up your skip.

            keep: 1 year

            examples:
              - name: a week is asked for
                now: 2026-05-12 10:00
                given: { name: Amina Khan, days: 7, mobile: 07700 900982 }
                expect: { stage: deciding, due: 2026-05-14 }
              - name: too many days
                now: 2026-05-12 10:00
                given: { name: Amina Khan, days: 8, mobile: 07700 900982 }
                expect: { refused: too long }
            """;

    private static final String SLUG = "ask-for-a-skip";

    final CouncilId council;
    final SignedIn carol;
    final SignedIn beth;
    final SignedIn imran;
    final SignedIn lee;
    private final String version;

    Skips() {
        this(FILE);
    }

    Skips(String file) {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        Town.run(council, Skips::anotherDepartment);
        carol = officer("Carol Whitfield", "supervisors");
        beth = officer("Beth Lawson", "advisers");
        imran = officer("Imran Siddiqui", "tax");
        lee = officer("Lee Marsh", "crews");
        version = publish(file);
    }

    private static void anotherDepartment() {
        var structure = Town.bean(Structure.class);
        structure.save(new Department("revenues", "Revenues", "Revenues Manager"));
        structure.save(
                new Team("tax", "revenues", "Council tax", Set.of(Duty.CASEWORK, Duty.SUPERVISE)));
        structure.save(new Department("waste-and-recycling", "Waste", "Waste Manager"));
        for (var team : structure.teams()) {
            if (team.department().equals("waste")) {
                structure.save(
                        new Team(team.slug(), "waste-and-recycling", team.name(), team.duties()));
            }
        }
        structure.giveRole("supervisor", "supervisors");
    }

    /** Somebody more on the staff. */
    SignedIn officer(String name, String team) {
        var id = UUID.randomUUID();
        var person = new Person(id, name, id + "@brookshire.example", List.of(team), true);
        Town.run(council, () -> Town.bean(People.class).save(person));
        return in(() -> Town.bean(People.class).signedIn(id).orElseThrow());
    }

    // A file that shows its cases to some alone is kept too, whether such files go live yet or not.
    private String publish(String text) {
        var shelf = new Shelf("always");
        shelf.put("services/bins/" + SLUG + ".yaml", text);
        return Tenancy.in(
                council,
                () -> {
                    var draft = shelf.catalogue().file(SLUG).orElseThrow();
                    assertThat(draft.faults())
                            .allMatch(it -> it.toString().contains("seen by in privacy"));
                    shelf.catalogue().keep(draft);
                    var deed = new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
                    shelf.catalogue().decide(SLUG, draft.hash(), deed);
                    return draft.hash();
                });
    }

    Reference open() {
        return open("Amina Khan", "07700 900982");
    }

    Reference open(String name, String mobile) {
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).version(version).orElseThrow();
                    var answers =
                            Map.<String, Object>of("name", name, "days", 5L, "mobile", mobile);
                    return Sent.byWeb(service, answers);
                });
    }

    <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    /** Does something by the door alone, with its own transaction. */
    void by(Runnable work) {
        Tenancy.run(council, work);
    }

    <T> T bean(Class<T> kind) {
        return Town.bean(kind);
    }

    Council asCouncil() {
        return Tenancy.in(council, () -> Town.bean(Councils.class).current());
    }

    Person person(SignedIn it) {
        return in(() -> Town.bean(People.class).find(it.person()).orElseThrow());
    }

    /** The whole history on somebody's desk. */
    OnDesk look(Reference reference, SignedIn by) {
        var all = new CaseDesk.Piece(0, Integer.MAX_VALUE, 1000, Set.of(), false);
        return Tenancy.in(
                council, () -> Town.bean(Casework.class).look(reference, by, all).orElseThrow());
    }

    /** A form as this person's page would carry it now. */
    Form form(Reference reference, SignedIn by) {
        return new Form(look(reference, by).looked().number(), UUID.randomUUID().toString());
    }

    /** What happened, as kind and sealed words, the newest first. */
    List<String> happened(Reference reference) {
        return look(reference, carol).lines().stream()
                .map(it -> it.event().what() + " " + it.event().words() + it.said())
                .toList();
    }

    /** What the customer was told, first things first. */
    List<String> told(Reference reference) {
        return in(() -> Town.bean(Messages.class).of(reference)).stream()
                .map(it -> it.channel().word() + ": " + it.contents().text())
                .toList();
    }
}
