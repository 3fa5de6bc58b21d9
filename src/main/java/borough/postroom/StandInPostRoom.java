package borough.postroom;

import borough.council.Councils;
import borough.data.Cursor;
import borough.messages.Carrier;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A post room that behaves as GOV.UK Notify does and sends nothing anywhere: it takes everything a
 * made-up council sends, keeps it to be looked at, and fails when it is told to.
 */
@Component
public class StandInPostRoom implements Carrier {
    private static final Duration CREATED_FOR = Duration.ofSeconds(1);
    private static final Duration SENDING_FOR = Duration.ofSeconds(3);

    // As with a test key of Notify's.
    private static final Map<String, Status> FATES =
            Map.of(
                    "+447700900002", Status.PERMANENT_FAILURE,
                    "+447700900003", Status.TEMPORARY_FAILURE,
                    "perm-fail@simulator.notify", Status.PERMANENT_FAILURE,
                    "temp-fail@simulator.notify", Status.TEMPORARY_FAILURE);

    /** How far a notification has come, in Notify's words. */
    enum Status {
        CREATED,
        SENDING,
        DELIVERED,
        PERMANENT_FAILURE,
        TEMPORARY_FAILURE;

        String word() {
            return name().toLowerCase(Locale.UK).replace('_', '-');
        }
    }

    /** Something that was handed in, and how often it was. */
    public record Received(
            UUID id,
            String reference,
            Channel channel,
            Contents contents,
            Instant at,
            int copies,
            String replyTo,
            boolean isPlain) {}

    /** How it misbehaves at the moment. */
    public enum Fault {
        NONE("none"),
        CLOSED("closed"),
        BUSY("busy"),
        LOSES_ANSWERS("loses answers");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Optional<Fault> read(String word) {
            return List.of(values()).stream().filter(it -> it.word.equals(word)).findFirst();
        }
    }

    private final PostRoomStore store;
    private final Councils councils;
    private final TransactionTemplate transaction;
    private final TransactionTemplate looking;
    private final Clock clock;

    StandInPostRoom(
            PostRoomStore store, Councils councils, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.councils = councils;
        this.transaction = transaction;
        this.looking =
                new TransactionTemplate(
                        Objects.requireNonNull(transaction.getTransactionManager()));
        this.looking.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public boolean takes(Channel channel) {
        return channel != Channel.NONE && councils.current().demonstration();
    }

    @Override
    public Handover hand(UUID reference, Channel channel, Contents contents, Outside outside) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                switch (store.fault()) {
                                    case CLOSED -> new Handover.NotTaken("The post room is closed");
                                    case BUSY -> new Handover.NotTaken("The post room is too busy");
                                    case NONE -> take(reference, channel, contents, outside);
                                    case LOSES_ANSWERS -> {
                                        take(reference, channel, contents, outside);
                                        yield new Handover.Unknown(
                                                "The post room's answer was lost");
                                    }
                                }));
    }

    private Handover take(UUID reference, Channel channel, Contents contents, Outside outside) {
        if (channel == Channel.TEXT && PhoneNumber.read(contents.address()).isEmpty()) {
            return new Handover.Refused("The post room says: not a valid phone number");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = UUID.randomUUID();
        var letter =
                new Received(
                        id,
                        reference.toString(),
                        channel,
                        contents,
                        at,
                        1,
                        outside.replyTo(),
                        outside.isPlain());
        store.add(letter);
        return new Handover.Taken(id.toString());
    }

    @Override
    public Found find(UUID reference) {
        return Objects.requireNonNull(
                looking.execute(
                        status ->
                                switch (store.fault()) {
                                    case CLOSED -> new Found.Unreachable("The post room is closed");
                                    case BUSY -> new Found.Unreachable("The post room is too busy");
                                    case NONE, LOSES_ANSWERS -> look(reference);
                                }));
    }

    private Found look(UUID reference) {
        var all = store.withReference(reference.toString());
        if (all.isEmpty()) {
            return new Found.NotThere();
        }
        var first = all.getFirst();
        var id = first.id().toString();
        return switch (status(first)) {
            case CREATED, SENDING -> new Found.OnItsWay(id);
            case DELIVERED -> new Found.Delivered(id);
            case PERMANENT_FAILURE ->
                    new Found.Undelivered(id, "There is nobody at this address or number");
            case TEMPORARY_FAILURE ->
                    new Found.Undelivered(id, "The phone or mailbox could not be reached");
        };
    }

    Status status(Received it) {
        var age = Duration.between(it.at(), clock.instant());
        if (age.compareTo(CREATED_FOR) < 0) {
            return Status.CREATED;
        }
        if (age.compareTo(SENDING_FOR) < 0) {
            return Status.SENDING;
        }
        return FATES.getOrDefault(it.contents().address(), Status.DELIVERED);
    }

    /** One of those handed in. */
    Optional<Received> one(UUID id) {
        return Objects.requireNonNull(transaction.execute(status -> store.find(id)));
    }

    /** What was handed in, newest first. */
    public List<Received> newest(Optional<Cursor> before, int count) {
        return Objects.requireNonNull(transaction.execute(status -> store.newest(before, count)));
    }

    public Fault fault() {
        return Objects.requireNonNull(transaction.execute(status -> store.fault()));
    }

    public void set(Fault fault) {
        transaction.executeWithoutResult(status -> store.set(fault));
    }
}
