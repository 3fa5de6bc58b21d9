package borough.running;

import borough.Borough;
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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The whole application on a database of its own, started once for all tests that want it:
 * Brookshire, which is a demonstration, and Fernmoor, which these tests take for a real council.
 */
public final class StartedBorough {
    public static final String BROOKSHIRE = "brookshire.localhost";
    public static final String FERNMOOR = "fernmoor.localhost";

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

    private static final Supplier<StartedBorough> ONE = lazily();

    private final OpenDatabase open;
    private final Program program;
    private final Council brookshire;
    private final Council fernmoor;

    private StartedBorough() {
        var settings =
                Settings.read(
                        Optional.empty(),
                        Map.of(),
                        Map.of(
                                Setting.DATA_FOLDER,
                                emptied(Path.of("target/tested")).toAbsolutePath().toString(),
                                Setting.TRUSTED_PROXIES,
                                "127.0.0.1",
                                Setting.LISTEN_ADDRESS,
                                "127.0.0.1",
                                Setting.LISTEN_PORT,
                                "0"));
        open = OpenDatabase.toServe(settings);
        new Migrations(open.database()).apply();
        program = Program.serve(Borough.class, settings, open, Optional.empty());
        brookshire = council("Brookshire", true);
        fernmoor = council("Fernmoor", false);
        staff(brookshire);
        staff(fernmoor);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    program.close();
                                    open.close();
                                }));
    }

    /** The one all tests share. */
    public static StartedBorough one() {
        return ONE.get();
    }

    private static Supplier<StartedBorough> lazily() {
        return new Supplier<>() {
            private StartedBorough started;

            @Override
            public synchronized StartedBorough get() {
                started = started == null ? new StartedBorough() : started;
                return started;
            }
        };
    }

    // The unpacked programs may stay; what was kept in the database may not.
    private static Path emptied(Path folder) {
        try {
            PostgresPrograms.delete(folder.resolve("database"));
            return folder;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Council council(String name, boolean demonstration) {
        var text = councilText(name, name.toLowerCase(Locale.UK));
        return door(Councils.class).create(file(text), demonstration);
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
        Tenancy.run(council.id(), () -> door(People.class).save(person));
        return person;
    }

    /** The first person of a team of a council. */
    public Person of(Council council, String team) {
        return Tenancy.in(
                council.id(), () -> door(People.class).in(council.slug() + "-" + team).getFirst());
    }

    public Council brookshire() {
        return brookshire;
    }

    public Council fernmoor() {
        return fernmoor;
    }

    public int port() {
        return program.port();
    }

    public <T> T door(Class<T> type) {
        return program.door(type);
    }

    /** Lets the database count its rows, as it does by itself before long. */
    public void count(String table) throws SQLException {
        try (var owner = open.database().openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze " + table);
        }
    }

    /** A connection as the role that the application runs as. */
    public Connection asApplication() throws SQLException {
        return open.database().openAsApp();
    }
}
