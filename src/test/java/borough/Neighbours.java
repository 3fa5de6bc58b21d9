package borough;

import borough.council.Council;
import borough.council.CouncilFile;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.data.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Two councils side by side in the one town, each with a person in every team: Ashdale, which is a
 * demonstration, and Birchmere, which tests take for a real council. They are made once.
 */
public final class Neighbours {
    public static final String ASHDALE = "ashdale.localhost";
    public static final String BIRCHMERE = "birchmere.localhost";

    private static final String COUNCIL =
            """
            council: %1$s Council
            slug: %2$s
            hosts: [%2$s.localhost]
            gss code: E07000999
            zone: Europe/London
            working days: [Monday, Tuesday, Wednesday, Thursday, Friday]
            hours: 08:30 to 17:30
            holidays: England and Wales
            contact: { phone: 01632 960100, email: hello@%2$s.example, address: "1 High Street" }
            departments:
              waste-and-recycling:
                name: Waste and Recycling of %1$s
                head: Waste Services Manager
                teams:
                  %2$s-rounds: { name: %1$s rounds, may: [field] }
                  %2$s-supervisors: { name: %1$s supervisors, may: [casework, supervise] }
              ict:
                name: Technology of %1$s
                head: Head of ICT
                teams:
                  %2$s-desk: { name: %1$s desk, may: [administer] }
                  %2$s-advisers: { name: %1$s advisers, may: [advise] }
            """;

    private final Council ashdale;
    private final Council birchmere;

    private Neighbours() {
        ashdale = council("Ashdale", true);
        birchmere = council("Birchmere", false);
        staff(ashdale);
        staff(birchmere);
    }

    private static final class Made {
        private static final Neighbours ONCE = new Neighbours();
    }

    /** The two that all tests share. */
    public static Neighbours both() {
        return Made.ONCE;
    }

    private Council council(String name, boolean demonstration) {
        var text = councilText(name, name.toLowerCase(Locale.UK));
        return Town.bean(Councils.class).create(file(text), demonstration);
    }

    /** The text of a council's file, as good as any. */
    public static String councilText(String name, String slug) {
        return COUNCIL.formatted(name, slug);
    }

    /** Reads a council file with this text. */
    public static CouncilFile file(String text) {
        try {
            var folder = Files.createTempDirectory("council");
            var file = folder.resolve("council.yaml");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return CouncilFile.read(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void staff(Council council) {
        for (var team : List.of("rounds", "supervisors", "desk", "advisers")) {
            add(council, "Ann " + capital(team) + " of " + council.slug(), team + "1", team);
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** Adds somebody to teams of this council, named by the ends of their short names. */
    public Person add(Council council, String name, String mailbox, String... teams) {
        var theirs = List.of(teams).stream().map(it -> council.slug() + "-" + it).toList();
        var person =
                new Person(
                        UUID.randomUUID(),
                        name,
                        mailbox + "@" + council.slug() + ".example",
                        theirs,
                        true);
        Tenancy.run(council.id(), () -> Town.bean(People.class).save(person));
        return person;
    }

    /** The first person of a team of a council. */
    public Person of(Council council, String team) {
        return Tenancy.in(
                council.id(),
                () -> Town.bean(People.class).in(council.slug() + "-" + team).getFirst());
    }

    public Council ashdale() {
        return ashdale;
    }

    public Council birchmere() {
        return birchmere;
    }
}
