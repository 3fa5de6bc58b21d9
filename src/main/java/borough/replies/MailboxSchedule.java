package borough.replies;

import borough.council.Councils;
import borough.data.Sweeps;
import borough.data.Tenancy;
import borough.values.CouncilId;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks into the mailbox by the clock, where the settings name one, for the council they name. A
 * mail server that hangs must not hold up the other work of the clock.
 */
@Component
class MailboxSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxSchedule.class);
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private final Replies replies;
    private final Councils councils;
    private final Settings settings;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Instant next = Instant.EPOCH;

    /** Where the mailbox is, and whose it is by the council's name in addresses. */
    @Component
    static final class Settings {
        private static final String NAMES = "borough.mail-in.";
        private static final String AFTER = "Taken in";
        private final Environment set;

        Settings(Environment set) {
            this.set = set;
        }

        String host() {
            return text("host", "");
        }

        String council() {
            return text("council", "");
        }

        Mailbox.Server server() {
            int port = set.getProperty(NAMES + "port", Integer.class, 993);
            return new Mailbox.Server(
                    host(),
                    port,
                    text("security", "tls"),
                    text("user", ""),
                    text("password", ""),
                    AFTER);
        }

        private String text(String name, String otherwise) {
            return set.getProperty(NAMES + name, otherwise);
        }
    }

    MailboxSchedule(
            Replies replies, Councils councils, Settings settings, Clock clock, Sweeps sweeps) {
        this.replies = replies;
        this.councils = councils;
        this.settings = settings;
        this.clock = clock;
        if (!settings.host().isBlank()) {
            sweeps.add("the mailbox", this::sweep);
        }
    }

    private void sweep() {
        var now = clock.instant();
        if (now.isBefore(next) || !isTheirs() || !running.compareAndSet(false, true)) {
            return;
        }
        next = now.plus(BETWEEN);
        var council = Tenancy.current();
        Thread.ofVirtual().name("mailbox of " + council).start(() -> look(council));
    }

    // Made-up people write no real mail.
    private boolean isTheirs() {
        var council = councils.current();
        return council.slug().equals(settings.council()) && !council.demonstration();
    }

    private void look(CouncilId council) {
        try {
            Tenancy.run(council, this::takeIn);
        } finally {
            running.set(false);
        }
    }

    private void takeIn() {
        try {
            int taken = new Mailbox(replies, settings.server()).takeIn();
            if (taken > 0) {
                LOG.info("{} emails were taken in", taken);
            }
        } catch (MessagingException | RuntimeException away) {
            LOG.warn("The mailbox can't be read now: {}", away.toString());
        }
    }
}
