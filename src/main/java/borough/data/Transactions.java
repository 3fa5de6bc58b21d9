package borough.data;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Work in a transaction of its own, and many pieces of work that may share one. */
@Component
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final TransactionTemplate transaction;
    private final Writes writes;

    public Transactions(TransactionTemplate transaction, Writes writes) {
        this.transaction = transaction;
        this.writes = writes;
    }

    /** Does this in one transaction, and gives what comes of it. */
    public <T> T one(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /**
     * Does all of these in one transaction; where one of them fails, each in one of its own, so
     * that the others are done all the same. What failed then is in the log.
     */
    public void allOrEach(String what, List<Runnable> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> pieces.forEach(this::send));
        } catch (RuntimeException fault) {
            LOG.warn("{}: one by one, because of {}", what, fault.toString());
            pieces.forEach(it -> alone(what, it));
        }
    }

    // The statements of one the database knows by heart, those of many in one text never.
    private void send(Runnable piece) {
        piece.run();
        writes.send();
    }

    private void alone(String what, Runnable piece) {
        try {
            transaction.executeWithoutResult(status -> piece.run());
        } catch (Superseded other) {
            LOG.warn("{}: another node has taken over: {}", what, other.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("{}: one could not be done", what, fault);
        }
    }
}
