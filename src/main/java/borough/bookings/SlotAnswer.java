package borough.bookings;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A free time of a diary. It is posted as {@code 2026-12-01 10:00; housing-options; phone; 1;
 * time}, of which a program may leave out all but the time; nothing that is not offered is taken.
 */
final class SlotAnswer implements AnswerType {
    static final Type.RecordOf SLOT = Type.recordOf(Slot.class);
    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);
    private static final String BETWEEN = "; ";
    private static final String BY_DAY = "day";
    private static final String BY_TIME = "time";
    private static final int DATE_LENGTH = 10;
    private static final int TYPED_MAX = 200;

    @Override
    public String name() {
        return "slot";
    }

    @Override
    public String means() {
        return "A free time in a diary, or a free day.";
    }

    @Override
    public String exampleFormat() {
        return "2026-12-01 10:00";
    }

    @Override
    public Type type() {
        return SLOT;
    }

    @Override
    public boolean hasChoices() {
        return true;
    }

    @Override
    public String choice(Object offered, Function<Object, String> said) {
        return offered instanceof Map<?, ?> slot ? text(slot) : said.apply(offered);
    }

    private static String text(Map<?, ?> slot) {
        if (!(slot.get("at") instanceof Instant at)) {
            return "";
        }
        var local = LocalDateTime.ofInstant(at, UK);
        boolean byDay = Boolean.TRUE.equals(slot.get("by_day"));
        if (!(slot.get("diary") instanceof String diary)) {
            return byDay ? local.toLocalDate().toString() : local.format(TIME);
        }
        return String.join(
                BETWEEN,
                local.format(TIME),
                diary,
                String.valueOf(slot.get("doing")),
                String.valueOf(slot.get("points")),
                byDay ? BY_DAY : BY_TIME);
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var said = posted.first(asking.key());
        if (said.isEmpty()) {
            return asking.optional()
                    ? new Answer.Passed()
                    : new Answer.Wrong(asking.key(), "Choose a time");
        }
        var offered = said.length() > TYPED_MAX ? Optional.<String>empty() : offered(asking, said);
        return offered.flatMap(SlotAnswer::value)
                .<Answer>map(Answer.Given::new)
                .orElseGet(
                        () ->
                                new Answer.Wrong(
                                        asking.key(), "That time is not free. Choose another"));
    }

    private static Optional<String> offered(Asking asking, String said) {
        var time = said.replace('T', ' ');
        return asking.choices().stream()
                .filter(it -> it.equals(said) || when(it).equals(time))
                .findFirst();
    }

    /** The time alone, or the day where the whole of it is booked. */
    private static String when(String choice) {
        var time = choice.split(BETWEEN, -1)[0];
        return choice.endsWith(BETWEEN + BY_DAY) ? time.substring(0, DATE_LENGTH) : time;
    }

    /** A slot as conditions read it; empty where the text is none. */
    static Optional<Object> value(String said) {
        var parts = said.split(BETWEEN, -1);
        var slot = new LinkedHashMap<String, Object>();
        try {
            if (parts[0].length() > DATE_LENGTH) {
                var at = LocalDateTime.parse(parts[0], TIME);
                slot.put("at", at.atZone(UK).toInstant());
                slot.put("on", at.toLocalDate());
            } else {
                var day = LocalDate.parse(parts[0]);
                slot.put("at", day.atStartOfDay(UK).toInstant());
                slot.put("on", day);
                slot.put("by_day", true);
            }
            if (parts.length == 5) {
                slot.put("diary", parts[1]);
                slot.put("doing", parts[2]);
                slot.put("points", Long.parseLong(parts[3]));
                slot.put("by_day", parts[4].equals(BY_DAY));
            }
            return Optional.of(slot);
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    static Slot slot(Object value) {
        var fields = (Map<?, ?>) value;
        return new Slot(
                (Instant) Objects.requireNonNull(fields.get("at")),
                (LocalDate) Objects.requireNonNull(fields.get("on")),
                null,
                (Boolean) fields.get("by_day"),
                (String) fields.get("diary"),
                (String) fields.get("doing"),
                (Long) fields.get("points"));
    }

    static Map<String, Object> asMap(Slot it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("at", it.at());
        fields.put("on", it.on());
        fields.put("by_day", Boolean.TRUE.equals(it.byDay()));
        fields.put("diary", Objects.requireNonNullElse(it.diary(), ""));
        fields.put("doing", Objects.requireNonNullElse(it.doing(), ""));
        fields.put("points", Objects.requireNonNullElse(it.points(), 1L));
        return fields;
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(choice(value, String::valueOf)));
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        if (!(value instanceof Map<?, ?> slot)) {
            return shown(said.apply(value));
        }
        var when = Boolean.TRUE.equals(slot.get("by_day")) ? slot.get("on") : slot.get("at");
        return when == null ? "" : said.apply(when);
    }

    @Override
    public Optional<Object> example(Object said) {
        return said instanceof String text ? value(text) : Optional.empty();
    }

    @Override
    public Object toApi(Object value) {
        return when(choice(value, String::valueOf));
    }
}
