package borough.caseload;

import borough.Sent;
import borough.Town;
import borough.cases.Cases;
import borough.catalogue.Catalogue;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.Council;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.data.Tenancy;
import borough.values.CouncilId;
import borough.values.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council whose department of waste decides about skips, and people of its teams. */
public final class OpenCases {
    private static final String FILE = "services/bins/ask-for-a-skip.yaml";

    private final CouncilId council;
    private final String version;

    /** With this text of the service. */
    public OpenCases(String text) {
        this.council = Town.council(false);
        var shelf = new Shelf("always");
        shelf.put(FILE, text);
        this.version =
                Tenancy.in(
                        council,
                        () -> {
                            var draft = shelf.catalogue().file("ask-for-a-skip").orElseThrow();
                            var deed =
                                    new Version.Deed(Version.What.PUBLISHED, "Grace Lindqvist", "");
                            shelf.catalogue().keep(draft);
                            shelf.catalogue().decide("ask-for-a-skip", draft.hash(), deed);
                            return draft.hash();
                        });
        Town.run(
                council,
                () -> Town.bean(Structure.class).giveRole("waste supervisor", "supervisors"));
    }

    public CouncilId council() {
        return council;
    }

    public Council whole() {
        return Tenancy.in(council, () -> Town.bean(Councils.class).current());
    }

    /** So many cases, opened one after the other. */
    public List<Reference> open(int count) {
        var all = new ArrayList<Reference>();
        for (int each = 0; each < count; each++) {
            all.add(Town.in(council, this::open));
        }
        // Whoever decides may hold them already: here the whole department does.
        lieWith("waste", all);
        return all;
    }

    private Reference open() {
        var service = Town.bean(Catalogue.class).version(version).orElseThrow();
        var answers = Map.<String, Object>of("name", "Amina Khan", "days", 3L);
        return Sent.byWeb(service, answers);
    }

    /** A new person of these teams. */
    public Person person(String name, String... teams) {
        var id = UUID.randomUUID();
        var person = new Person(id, name, id + "@skips.example", List.of(teams), true);
        Tenancy.run(council, () -> Town.bean(People.class).save(person));
        return person;
    }

    public SignedIn signedIn(Person person) {
        return Town.in(council, () -> Town.bean(People.class).signedIn(person.id()).orElseThrow());
    }

    /** What the history of a case says, with who did it. */
    public List<String> happened(Reference reference) {
        return Town.in(council, () -> Town.bean(Cases.class).story(reference).orElseThrow())
                .events()
                .stream()
                .map(it -> it.what() + ": " + it.inFull() + " (" + it.by().who() + ")")
                .toList();
    }

    /** Puts cases with a team of the council as if they had been opened long ago. */
    public void lieWith(String team, List<Reference> references) {
        Town.run(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set team = ? where reference = any(?)")
                                .param(team)
                                .param(
                                        references.stream()
                                                .map(Reference::text)
                                                .toArray(String[]::new))
                                .update());
    }
}
