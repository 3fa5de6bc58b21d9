package borough.account;

import borough.accounts.Account;
import borough.accounts.Belongings;
import borough.accounts.HomePart;
import borough.accounts.HomeParts;
import borough.cases.Cases;
import borough.messages.Message;
import borough.messages.Messages;
import borough.tongues.Tongue;
import borough.web.Words;
import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The last that we wrote to somebody about their requests. */
@Component
class OwnMessages {
    private static final int MOST = 5;

    private final Messages messages;
    private final Belongings belongings;
    private final Cases cases;
    private final Clock clock;

    OwnMessages(
            Messages messages, Belongings belongings, Cases cases, HomeParts parts, Clock clock) {
        this.messages = messages;
        this.belongings = belongings;
        this.cases = cases;
        this.clock = clock;
        parts.adds(this::part);
    }

    private Optional<HomePart> part(Account account) {
        var told =
                Stream.of(account.details().email(), account.details().mobile())
                        .filter(it -> !it.isEmpty())
                        .flatMap(it -> messages.toldLately(it, MOST).stream())
                        .sorted(Comparator.comparing(Message::toldAt).reversed())
                        .limit(MOST)
                        .toList();
        var theirs =
                belongings.theirs(
                        account.id(),
                        told.stream()
                                .flatMap(it -> Stream.ofNullable(it.caseReference()))
                                .toList());
        var lines =
                told.stream()
                        .filter(
                                it ->
                                        Stream.ofNullable(it.caseReference())
                                                .anyMatch(theirs::contains))
                        .map(this::line)
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HomePart(40, Tongue.say("What we wrote to you"), "", lines, null));
    }

    private HomePart.Line line(Message it) {
        var contents = it.contents();
        var subject = contents == null ? "" : contents.subject();
        var reference = Objects.requireNonNull(it.caseReference());
        return new HomePart.Line(
                subject.isEmpty() ? Tongue.say("A text message") : subject,
                Tongue.say(Words.day(it.toldAt(), clock.instant())),
                cases.followingPath(reference),
                false);
    }
}
