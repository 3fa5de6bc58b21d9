package borough.messages;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** When people are left in peace, as {@code rules/quiet-hours.yaml} says. */
@Component
class QuietHours {
    private static final String FILE = "quiet-hours.yaml";

    private final Councils councils;
    private final RulesFile<Map<Channel, Rule>> rules;

    QuietHours(Home home, Councils councils, Changes changes) {
        this.councils = councils;
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /** The quiet hours of a channel from each day on, and how long an answer is excepted. */
    record Rule(NavigableMap<LocalDate, Span> spans, Duration answersWithin) {

        /** When the quiet that holds now ends; empty where it is not quiet. */
        Optional<Instant> until(Instant now, ZoneId zone) {
            var here = now.atZone(zone);
            return in(here.toLocalDate().minusDays(1), here)
                    .or(() -> in(here.toLocalDate(), here))
                    .map(ZonedDateTime::toInstant);
        }

        // The quiet that begins on this day, with the hours that were in force on it.
        private Optional<ZonedDateTime> in(LocalDate day, ZonedDateTime here) {
            return Optional.ofNullable(spans.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .filter(it -> !here.isBefore(it.begins(day, here.getZone())))
                    .map(it -> it.ends(day, here.getZone()))
                    .filter(here::isBefore);
        }
    }

    /** From when until when, past midnight where it ends earlier than it begins. */
    record Span(LocalTime from, LocalTime to) {
        static Span read(String said) {
            var parts = said.split(" to ", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("write 21:00 to 08:00");
            }
            var span = new Span(LocalTime.parse(parts[0]), LocalTime.parse(parts[1]));
            if (span.from.equals(span.to)) {
                throw new IllegalArgumentException("quiet hours end at another hour");
            }
            return span;
        }

        ZonedDateTime begins(LocalDate day, ZoneId zone) {
            return day.atTime(from).atZone(zone);
        }

        ZonedDateTime ends(LocalDate day, ZoneId zone) {
            var last = to.isAfter(from) ? day : day.plusDays(1);
            return last.atTime(to).atZone(zone);
        }
    }

    /** When the quiet of a channel that holds now ends, in the council that is bound. */
    Optional<Instant> until(Channel channel, Instant now) {
        return rule(channel).flatMap(it -> it.until(now, councils.current().hours().zone()));
    }

    /** Until when a message may go out whatever the hour; empty where it may not. */
    Optional<Instant> atOnceUntil(Care.When when, Instant toldAt) {
        return switch (when) {
            case AWAKE -> Optional.empty();
            case URGENT -> Optional.of(Instant.parse("9999-01-01T00:00:00Z"));
            // The person may choose another channel before it goes, so the text's rule counts.
            case ANSWER -> rule(Channel.TEXT).map(it -> toldAt.plus(it.answersWithin()));
        };
    }

    private Optional<Rule> rule(Channel channel) {
        var all = rules.current();
        return Optional.ofNullable(all.get(channel));
    }

    static Map<Channel, Rule> read(YamlMap file) {
        file.only("text", "email", "letter");
        var all = new java.util.EnumMap<Channel, Rule>(Channel.class);
        for (var name : file.names()) {
            var it = file.map(name).only("means", "quiet", "answers within");
            var dated = it.map("quiet");
            var spans = new TreeMap<LocalDate, Span>();
            dated.names().forEach(day -> spans.put(day(dated, day), dated.value(day, Span::read)));
            all.put(
                    Channel.named(name),
                    new Rule(spans, it.value("answers within", QuietHours::duration)));
        }
        return Map.copyOf(all);
    }

    private static LocalDate day(YamlMap dated, String name) {
        try {
            return LocalDate.parse(name);
        } catch (java.time.DateTimeException wrong) {
            throw dated.wrong(name, "Quiet hours hold from a day, such as 2026-01-01");
        }
    }

    private static Duration duration(String said) {
        return borough.values.Period.read(said)
                .map(it -> Duration.ofSeconds(it.seconds()))
                .orElseThrow(() -> new IllegalArgumentException("write 30 minutes"));
    }
}
