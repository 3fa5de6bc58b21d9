package borough.demonstration;

import borough.Town;
import borough.council.Council;
import borough.council.Councils;
import borough.data.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Both made-up councils as they stand on Tuesday 12 May 2026, loaded into the town by the first
 * test that asks for them.
 */
public final class MadeUp {
    public static final LocalDate AS_OF = LocalDate.of(2026, 5, 12);
    private static final Logger LOG = LoggerFactory.getLogger(MadeUp.class);

    private static boolean isLoaded;

    private MadeUp() {}

    // Not while this class begins: the loader reports from threads of its own, which would wait
    // for the class, and it for them.
    private static synchronized void load() {
        if (isLoaded) {
            return;
        }
        long before = System.nanoTime();
        Town.bean(Demonstration.class)
                .load(List.of("brookshire", "fernmoor"), AS_OF, it -> say(it, before));
        Town.count("");
        isLoaded = true;
    }

    public static <T> T door(Class<T> door) {
        load();
        return Town.bean(door);
    }

    /** Does the work in Brookshire at a moment written as 2026-05-12T11:05; nothing of it stays. */
    public static <T> T brookshire(String now, Tenancy.Work<T, RuntimeException> work) {
        return in("brookshire", now, work);
    }

    public static <T> T fernmoor(String now, Tenancy.Work<T, RuntimeException> work) {
        return in("fernmoor", now, work);
    }

    private static <T> T in(String slug, String now, Tenancy.Work<T, RuntimeException> work) {
        Town.CLOCK.set(now);
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

    public static Council council(String slug) {
        return door(Councils.class).all().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static void say(String what, long since) {
        LOG.info("{} ms: {}", (System.nanoTime() - since) / 1_000_000, what);
    }
}
