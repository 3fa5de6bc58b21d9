package borough.messages;

import borough.council.Councils;
import borough.customers.KnownContact;
import borough.safety.Heed;
import borough.safety.Hours;
import borough.safety.Only;
import borough.safety.Safety;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a message may go once it is heeded how its customer can safely be reached. That beats every
 * wish of a case: what cannot go so goes nowhere, and is kept beside its case.
 */
@Component
class Heeding {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Safety safety;
    private final MessageStore store;
    private final Councils councils;

    Heeding(Safety safety, MessageStore store, Councils councils) {
        this.safety = safety;
        this.store = store;
        this.councils = councils;
    }

    /** Where it may go. */
    sealed interface Way {
        /** As it was told or wished; not before the end of their own quiet, if that is now. */
        record AsWished(Optional<Instant> notBefore) implements Way {}

        /** There alone, whatever was wished, and not before. */
        record There(Channel channel, String address, Optional<Instant> notBefore) implements Way {}

        record Nowhere(String why) implements Way {}
    }

    private static final Way FREE = new Way.AsWished(Optional.empty());

    /** What is to be heeded of the customers of these messages' cases. */
    Map<Reference, List<Heed>> of(Collection<Message> all) {
        return safety.ofCases(
                all.stream().map(Message::caseReference).filter(Objects::nonNull).toList());
    }

    Way way(Message it, boolean isWished, List<Heed> heeds, Instant now) {
        if (heeds.isEmpty() || it.contents() == null) {
            return FREE;
        }
        return it.special().onlyThere()
                ? toAnother(it, it.contents(), heeds)
                : toThem(it, it.contents(), isWished, heeds, now);
    }

    private Way toThem(
            Message it, Contents contents, boolean isWished, List<Heed> heeds, Instant now) {
        if (heeds.stream().allMatch(heed -> heed.died().isPresent())) {
            return toExecutors(it, contents, heeds.getFirst());
        }
        var rules = heeds.stream().flatMap(heed -> heed.only().stream()).distinct().toList();
        if (!rules.isEmpty()) {
            return rules.size() == 1
                    ? safely(rules.getFirst(), now)
                    : new Way.Nowhere("The safe-contact rules of its customers differ");
        }
        boolean isLeftAlone = heeds.stream().anyMatch(heed -> heed.leftAlone().isPresent());
        if (isLeftAlone && it.special().mustReach() == null) {
            return new Way.Nowhere("The customer asked not to be contacted");
        }
        var quiet = quietUntil(it, heeds, now);
        return preferred(it, isWished, heeds)
                .<Way>map(there -> new Way.There(there.channel(), there.address(), quiet))
                .orElse(new Way.AsWished(quiet));
    }

    private static Way toExecutors(Message it, Contents contents, Heed heed) {
        if (it.channel() != Channel.LETTER) {
            return new Way.Nowhere("The customer has died: nothing is sent to their phone or mail");
        }
        var address = contents.address();
        var to =
                address.startsWith(Heed.EXECUTORS)
                        ? address
                        : Heed.EXECUTORS + named(heed, address);
        return new Way.There(Channel.LETTER, to, Optional.empty());
    }

    private static String named(Heed heed, String address) {
        return address.startsWith(heed.name()) ? address : heed.name() + ", " + address;
    }

    private Way safely(Only rule, Instant now) {
        var when =
                Optional.ofNullable(rule.hours())
                        .flatMap(it -> quiet(new Hours(it.until(), it.from()), now));
        return switch (rule.by()) {
            case "text" ->
                    PhoneNumber.read(rule.to())
                            .<Way>map(it -> new Way.There(Channel.TEXT, it.text(), when))
                            .orElse(new Way.Nowhere(says(rule)));
            case "email" -> new Way.There(Channel.EMAIL, rule.to(), when);
            case "letter" -> new Way.There(Channel.LETTER, rule.to(), when);
            default -> new Way.Nowhere(says(rule));
        };
    }

    private static String says(Only rule) {
        return "Safe contact: " + rule.says();
    }

    // What goes to somebody else must not come to the customer's own phone, mail or door.
    private Way toAnother(Message it, Contents contents, List<Heed> heeds) {
        for (var heed : heeds) {
            boolean isOwn = isOwn(it, contents.address(), heed);
            var rule = heed.only();
            if (isOwn && rule.isPresent() && !isThere(it, contents, rule.get())) {
                return new Way.Nowhere(says(rule.get()));
            }
            if (isOwn
                    && heed.died().isPresent()
                    && !contents.address().startsWith(Heed.EXECUTORS)) {
                return toExecutors(it, contents, heed);
            }
        }
        return FREE;
    }

    private boolean isOwn(Message it, String address, Heed heed) {
        return it.channel() == Channel.LETTER
                ? heed.isOwnAddress(address)
                : hashes(heed).anyMatch(store.contact(address)::equals);
    }

    private static boolean isThere(Message it, Contents contents, Only rule) {
        return it.channel() == Channel.LETTER
                ? rule.isTo(contents.address())
                : rule.by().equals(it.channel().word())
                        && plain(rule.to()).equals(plain(contents.address()));
    }

    private Stream<String> hashes(Heed heed) {
        return heed.contacts().stream().map(it -> store.contact(it.point().value()));
    }

    private static String plain(String text) {
        var number = PhoneNumber.read(text).map(PhoneNumber::text).orElse(text);
        return number.toLowerCase(Locale.UK).replaceAll("[\\s,.]", "");
    }

    private record There(Channel channel, String address) {}

    // A case's own wish counts for more, and so does an address that is none of theirs: somebody
    // helps them, and is answered.
    private Optional<There> preferred(Message it, boolean isWished, List<Heed> heeds) {
        if (isWished || heeds.size() != 1 || heeds.getFirst().channel().isEmpty()) {
            return Optional.empty();
        }
        var heed = heeds.getFirst();
        var contents = Objects.requireNonNull(it.contents());
        return isOwn(it, contents.address(), heed) ? by(heed) : Optional.empty();
    }

    private static Optional<There> by(Heed heed) {
        return switch (heed.channel().orElse("")) {
            case "text" ->
                    reached(heed)
                            .flatMap(it -> PhoneNumber.read(it).stream())
                            .map(it -> new There(Channel.TEXT, it.text()))
                            .findFirst();
            case "email" ->
                    reached(heed)
                            .filter(it -> it.contains("@"))
                            .map(it -> new There(Channel.EMAIL, it))
                            .findFirst();
            case "letter" ->
                    heed.addresses().stream()
                            .map(it -> new There(Channel.LETTER, named(heed, it)))
                            .findFirst();
            default -> Optional.empty();
        };
    }

    private static Stream<String> reached(Heed heed) {
        return heed.contacts().stream()
                .filter(it -> it.proof() != KnownContact.Proof.BOUNCED)
                .map(it -> it.point().value());
    }

    private Optional<Instant> quietUntil(Message it, List<Heed> heeds, Instant now) {
        var atOnce = it.special().atOnceUntil();
        if (it.channel() == Channel.LETTER || (atOnce != null && now.isBefore(atOnce))) {
            return Optional.empty();
        }
        return heeds.stream()
                .flatMap(heed -> heed.quiet().stream())
                .flatMap(hours -> quiet(hours, now).stream())
                .max(Instant::compareTo);
    }

    private Optional<Instant> quiet(Hours hours, Instant now) {
        var spans = new TreeMap<>(Map.of(ALWAYS, new QuietHours.Span(hours.from(), hours.until())));
        var zone = councils.current().hours().zone();
        return new QuietHours.Rule(spans, Duration.ZERO).until(now, zone);
    }
}
