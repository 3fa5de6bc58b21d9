package borough.onelogin;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** What the log says of sign-ins that were refused, while a test looks on. */
final class Refusals implements AutoCloseable {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("borough.onelogin");

    Refusals() {
        lines.start();
        log.addAppender(lines);
    }

    String last() {
        return lines.list.isEmpty() ? "" : lines.list.getLast().getFormattedMessage();
    }

    @Override
    public void close() {
        log.detachAppender(lines);
    }
}
