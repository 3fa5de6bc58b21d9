package borough.answers;

import borough.vocabulary.Answer;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Posted;
import borough.vocabulary.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A moment: a date, and a time on that day as clocks in the United Kingdom show it. */
final class DateAndTime implements AnswerType {
    static final ZoneId UK = ZoneId.of("Europe/London");

    private final DateAnswer dates = new DateAnswer();
    private final TimeAnswer times = new TimeAnswer();

    @Override
    public String name() {
        return "date and time";
    }

    @Override
    public String means() {
        return "A date, and a time on that day.";
    }

    @Override
    public String exampleFormat() {
        return "2026-11-24 18:10";
    }

    @Override
    public Type type() {
        return Type.MOMENT;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        if (posted.isBlank(asking.key())) {
            return asking.optional()
                    ? new Answer.Passed()
                    : Answer.Wrong.at(
                            Stream.concat(
                                            DateAnswer.fields(asking.key()).stream(),
                                            Stream.of(timeOf(asking).key()))
                                    .toList(),
                            asking.missing("Enter a date and time"));
        }
        var asked = new Asking(asking.key(), false, List.of());
        var date = dates.read(asked, posted);
        var time = times.read(timeOf(asked), posted);
        if (date instanceof Answer.Given(LocalDate day)
                && time instanceof Answer.Given(LocalTime clock)) {
            return moment(LocalDateTime.of(day, clock))
                    .<Answer>map(Answer.Given::new)
                    .orElseGet(
                            () ->
                                    new Answer.Wrong(
                                            timeOf(asked).key(),
                                            "Clocks went forward then. Enter an hour later"));
        }
        return Answer.Wrong.among(List.of(date, time));
    }

    /** Empty where clocks in the United Kingdom skip that time. */
    static Optional<Instant> moment(LocalDateTime local) {
        return UK.getRules().getValidOffsets(local).stream()
                .findFirst()
                .map(offset -> local.toInstant(offset));
    }

    private static Asking timeOf(Asking asking) {
        return new Asking(asking.key() + "-time", false, List.of());
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var local = LocalDateTime.ofInstant((Instant) value, UK);
        var fields = new LinkedHashMap<>(dates.fill(asking, local.toLocalDate()));
        fields.putAll(times.fill(timeOf(asking), local.toLocalTime()));
        return fields;
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof String text)) {
            throw new NotSound("Send it like " + exampleFormat());
        }
        var local = local(text.replace(' ', 'T'));
        var fields = new LinkedHashMap<>(dates.fill(asking, local.toLocalDate()));
        fields.putAll(times.fill(timeOf(asking), local.toLocalTime()));
        return fields;
    }

    // With an offset it is that moment, without one it is the time here.
    private LocalDateTime local(String text) {
        try {
            return text.matches(".*T.*(Z|[+-][0-9:]+)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(UK).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotSound("Send it like " + exampleFormat());
        }
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        return Map.of("type", "string", "format", "date-time", "description", means());
    }
}
