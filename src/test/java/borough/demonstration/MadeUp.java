package borough.demonstration;

import borough.House;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.postgres.Database;
import borough.postgres.TestDatabase;
import borough.vocabulary.Vocabulary;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Both made-up councils as they stand on Tuesday 12 May 2026, loaded once for all tests here. */
public final class MadeUp {
    public static final LocalDate AS_OF = LocalDate.of(2026, 5, 12);
    private static final Logger LOG = LoggerFactory.getLogger(MadeUp.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final ShiftingClock CLOCK = new ShiftingClock();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private MadeUp() {}

    public static <T> T door(Class<T> door) {
        return CONTEXT.getBean(door);
    }

    /** Does the work in Brookshire at a moment written as 2026-05-12T11:05; nothing of it stays. */
    public static <T> T brookshire(String now, Tenancy.Work<T, RuntimeException> work) {
        return in("brookshire", now, work);
    }

    public static <T> T fernmoor(String now, Tenancy.Work<T, RuntimeException> work) {
        return in("fernmoor", now, work);
    }

    private static <T> T in(String slug, String now, Tenancy.Work<T, RuntimeException> work) {
        CLOCK.now = LocalDateTime.parse(now).atZone(ZONE).toInstant();
        return Tenancy.in(
                council(slug).id(),
                () ->
                        door(TransactionTemplate.class)
                                .execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            return work.call();
                                        }));
    }

    static Council council(String slug) {
        return door(Councils.class).all().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static ConfigurableApplicationContext start() {
        var database = TestDatabase.fresh();
        var context =
                new SpringApplicationBuilder(Doors.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                Map.of(
                                        "borough.home", House.ROOT.toString(),
                                        "borough.database.url", database.url(),
                                        "borough.database.user", database.app(),
                                        "borough.database.password", database.appWord(),
                                        "borough.master-key", "A".repeat(43) + "=",
                                        "spring.main.banner-mode", "off"))
                        .run();
        var demonstration = context.getBean(Demonstration.class);
        for (var slug : List.of("brookshire", "fernmoor")) {
            long before = System.nanoTime();
            demonstration.load(slug, AS_OF, it -> say(it, before));
            say(slug + " is there", before);
        }
        analyze(database);
        return context;
    }

    // As the database does by itself within a minute, so that tests see its lasting plans.
    private static void analyze(Database database) {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void say(String what, long since) {
        LOG.info("{} ms: {}", (System.nanoTime() - since) / 1_000_000, what);
    }

    @EnableTransactionManagement
    @ComponentScan({
        "borough.data",
        "borough.council",
        "borough.files",
        "borough.places",
        "borough.customers",
        "borough.visits",
        "borough.waste",
        "borough.demonstration"
    })
    static class Doors {
        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate template(JdbcTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Vocabulary vocabulary() {
            return new Vocabulary();
        }

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    private static final class ShiftingClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
