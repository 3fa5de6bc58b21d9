package borough;

import borough.council.CouncilFile;
import borough.council.Councils;
import borough.council.People;
import borough.council.Person;
import borough.data.CouncilDirectory;
import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.postgres.Database;
import borough.postgres.TestDatabase;
import borough.signin.SignIn;
import borough.values.CouncilId;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Borough started once for all tests, on a database of its own and with a clock that stands still.
 * Each test makes councils of its own in it. Work by the clock is done only when a test asks.
 */
public final class Town {
    static {
        // Before the program makes its first client: tests name the host themselves.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final int IN_HAND_MAX = 12;
    private static final Set<CouncilId> MADE = ConcurrentHashMap.newKeySet();
    private static final Deque<CouncilId> IN_HAND = new ArrayDeque<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    public static final TestClock CLOCK = new TestClock();
    public static final String INBOUND_TOKEN = "the-token-that-carriers-bring";
    public static final GreenMail MAIL =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));
    private static final Database DATABASE = TestDatabase.fresh();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Town() {}

    static class StandingClock {
        @Bean
        @Primary
        Clock standingClock() {
            return CLOCK;
        }
    }

    private static ConfigurableApplicationContext start() {
        MAIL.start();
        var settings = Map.<String, Object>copyOf(settings());
        var context =
                new SpringApplicationBuilder(Borough.class, StandingClock.class)
                        .properties(settings)
                        .run();
        context.getBean(Sweeps.class).stop();
        return context;
    }

    private static Map<String, Object> settings() {
        return Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.forward-headers-strategy", "native"),
                Map.entry("server.tomcat.remoteip.internal-proxies", "127.0.0.1"),
                Map.entry("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For"),
                Map.entry("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto"),
                Map.entry("server.tomcat.max-http-form-post-size", "512KB"),
                Map.entry("server.max-http-request-header-size", "16KB"),
                Map.entry("server.tomcat.max-parameter-count", "20000"),
                Map.entry("server.tomcat.max-swallow-size", "12MB"),
                Map.entry("borough.home", House.ROOT.toString()),
                Map.entry("borough.database.url", DATABASE.url()),
                Map.entry("borough.database.user", DATABASE.app()),
                Map.entry("borough.database.password", DATABASE.appWord()),
                Map.entry("borough.master-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                Map.entry("borough.public-hosts", ""),
                Map.entry("borough.public-scheme", "http"),
                Map.entry("borough.public-port", "8080"),
                Map.entry("borough.inbound-token", INBOUND_TOKEN),
                Map.entry("borough.figures-readers", "127.0.0.0/8"),
                Map.entry("borough.demonstration", "true"),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", MAIL.getSmtp().getPort()),
                Map.entry("borough.mail.from", "no-reply@borough.example"),
                Map.entry("spring.main.banner-mode", "off"));
    }

    // A mail server that is stopped and started again in a test must come back where it was.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public static <T> T bean(Class<T> kind) {
        return CONTEXT.getBean(kind);
    }

    /** A connection as the role that the application runs as, with no council bound. */
    public static Connection asApplication() throws SQLException {
        return DATABASE.openAsApp();
    }

    /** A connection as the role that owns every table. */
    public static Connection asOwner() throws SQLException {
        return DATABASE.openAsOwner();
    }

    /** Takes the database away from everybody, until {@link #openDatabase}. */
    public static void closeDatabase() {
        var name = DATABASE.url().replaceFirst(".*/", "");
        var end =
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '%s'"
                        .formatted(name);
        // One that was let in just before the door shut comes to light a moment later.
        TestDatabase.asSuperuser(
                "alter database %s allow_connections false".formatted(name),
                end,
                "select pg_sleep(0.3)",
                end);
    }

    public static void openDatabase() {
        var name = DATABASE.url().replaceFirst(".*/", "");
        TestDatabase.asSuperuser("alter database %s allow_connections true".formatted(name));
    }

    /** Lets the database count rows, as it does by itself before long; all tables where empty. */
    public static void count(String table) {
        try (var owner = DATABASE.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze " + table);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    public static int port() {
        return Integer.parseInt(CONTEXT.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public static String host(CouncilId council) {
        return Tenancy.in(inHand(council), () -> bean(Councils.class).current().hosts().getFirst());
    }

    /** A new council with nothing in it but a crew and its supervisors. */
    public static CouncilId council(boolean demonstration) {
        return council(demonstration, "", "");
    }

    /** The same with one team more, at a desk, and with who holds which role. */
    public static CouncilId council(boolean demonstration, String team, String roles) {
        var slug = "made-up-" + COUNT.incrementAndGet();
        try {
            // A folder of its own: a roles.yaml beside it is read too.
            var file = Files.createTempDirectory(slug).resolve("council.yaml");
            Files.writeString(
                    file,
                    """
                    council: Brookshire Borough Council
                    slug: %1$s
                    hosts: [%1$s.localhost]
                    gss code: E07000999
                    zone: Europe/London
                    working days: [Monday, Tuesday, Wednesday, Thursday, Friday]
                    hours: 08:30 to 17:30
                    holidays: England and Wales
                    contact: { phone: 01632 960100, email: hello@brookshire.example, address: Town Hall }
                    departments:
                      waste:
                        name: Waste
                        head: Waste Services Manager
                        teams:
                          crews: { name: Crews, may: [field] }
                          supervisors: { name: Supervisors, may: [supervise] }
                          desk: { name: Digital desk, may: [administer] }
                          advisers: { name: Advisers, may: [advise] }
                          designers: { name: Designers, may: [design] }
                    """
                                    .formatted(slug)
                            + (team.isEmpty()
                                    ? ""
                                    : "      %1$s: { name: %1$s, may: [casework] }\n"
                                            .formatted(team)));
            if (!roles.isEmpty()) {
                Files.writeString(file.resolveSibling("roles.yaml"), roles);
            }
            var made = bean(Councils.class).create(CouncilFile.read(file), demonstration).id();
            MADE.add(made);
            return inHand(made);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A session's secret of a new person in one of the council's teams. */
    public static String signedIn(CouncilId council, String team) {
        return session(council, person(council, team));
    }

    /** A session's secret of a person. */
    public static String session(CouncilId council, UUID person) {
        return Tenancy.in(
                inHand(council),
                () -> bean(SignIn.class).begin(person, SignIn.By.DEMONSTRATION).orElseThrow());
    }

    public static UUID person(CouncilId council, String team) {
        var id = UUID.randomUUID();
        var person = new Person(id, "Lee Marsh", id + "@brookshire.example", List.of(team), true);
        Tenancy.run(council, () -> bean(People.class).save(person));
        return id;
    }

    /** Does something in one transaction of the council's. */
    public static <T> T in(CouncilId council, Supplier<T> work) {
        return Tenancy.in(
                inHand(council),
                () -> bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    public static void run(CouncilId council, Runnable work) {
        Tenancy.run(
                inHand(council),
                () -> bean(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    /**
     * Does all work that is due by the clock. Councils that tests made and have done with are left
     * alone: hundreds of them would be looked through each time.
     */
    public static void sweep() {
        for (var council : bean(CouncilDirectory.class).all()) {
            if (!MADE.contains(council.id()) || isInHand(council.id())) {
                bean(Sweeps.class).runAll(council.id());
            }
        }
    }

    private static CouncilId inHand(CouncilId council) {
        synchronized (IN_HAND) {
            IN_HAND.remove(council);
            IN_HAND.addFirst(council);
            while (IN_HAND.size() > IN_HAND_MAX) {
                IN_HAND.removeLast();
            }
        }
        return council;
    }

    private static boolean isInHand(CouncilId council) {
        synchronized (IN_HAND) {
            return IN_HAND.contains(council);
        }
    }
}
