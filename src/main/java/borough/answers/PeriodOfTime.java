package borough.answers;

import borough.tongues.Tongue;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** When something began and ended, within a day; an end before its start is on the next day. */
final class PeriodOfTime implements AnswerType {
    private final DateAnswer dates = new DateAnswer();
    private final TimeAnswer times = new TimeAnswer();
    private final DateAndTime moments = new DateAndTime();
    private final Tongue tongue;

    PeriodOfTime() {
        this(Tongue.ENGLISH);
    }

    private PeriodOfTime(Tongue tongue) {
        this.tongue = tongue;
    }

    @Override
    public AnswerType in(Tongue other) {
        return new PeriodOfTime(other);
    }

    @Override
    public String name() {
        return "period of time";
    }

    @Override
    public String means() {
        return "A day, and from when until when; past midnight is the next day.";
    }

    @Override
    public String exampleFormat() {
        return "2026-11-23 23:00 to 23:40";
    }

    @Override
    public Type type() {
        return Type.TIME_SPAN;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        if (posted.isBlank(asking.key())) {
            return asking.optional()
                    ? new Answer.Passed()
                    : Answer.Wrong.at(
                            Stream.concat(
                                            DateAnswer.fields(asking.key()).stream(),
                                            Stream.of("from", "until")
                                                    .map(it -> asking.key() + "-" + it))
                                    .toList(),
                            asking.missing("Enter the day, and when it began and ended"));
        }
        var date = dates.read(new Asking(asking.key(), false, List.of()), posted);
        var from = times.read(part(asking, "from", "Start time"), posted);
        var until = times.read(part(asking, "until", "End time"), posted);
        if (date instanceof Answer.Given(LocalDate day)
                && from instanceof Answer.Given(LocalTime start)
                && until instanceof Answer.Given(LocalTime end)) {
            return start.equals(end)
                    ? new Answer.Wrong(asking.key() + "-until", "End time must be after the start")
                    : new Answer.Given(span(day, start, end));
        }
        return Answer.Wrong.among(List.of(date, from, until));
    }

    // A time that the clocks skip is taken as the one they skip to: a diary need not argue.
    private static Map<String, Object> span(LocalDate day, LocalTime start, LocalTime end) {
        var lastDay = end.isBefore(start) ? day.plusDays(1) : day;
        var span = new LinkedHashMap<String, Object>();
        span.put("from", day.atTime(start).atZone(DateAndTime.UK).toInstant());
        span.put("until", lastDay.atTime(end).atZone(DateAndTime.UK).toInstant());
        return span;
    }

    private static Asking part(Asking asking, String name, String called) {
        return new Asking(asking.key() + "-" + name, false, List.of(), Asking.Bounds.NONE, called);
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        var span = (Map<?, ?>) value;
        return fields(
                asking, local((Instant) span.get("from")), local((Instant) span.get("until")));
    }

    private Map<String, List<String>> fields(
            Asking asking, LocalDateTime from, LocalDateTime until) {
        var fields = new LinkedHashMap<>(dates.fill(asking, from.toLocalDate()));
        fields.put(asking.key() + "-from", List.of(from.toLocalTime().toString()));
        fields.put(asking.key() + "-until", List.of(until.toLocalTime().toString()));
        return fields;
    }

    private static LocalDateTime local(@org.jspecify.annotations.Nullable Object moment) {
        return LocalDateTime.ofInstant(
                moment instanceof Instant it ? it : Instant.EPOCH, DateAndTime.UK);
    }

    @Override
    public String inWords(Object value, Function<Object, String> said) {
        var span = (Map<?, ?>) value;
        var from = local(span.get("from"));
        var until = local(span.get("until"));
        return said.apply(from.toLocalDate())
                + ", "
                + said.apply(from.toLocalTime())
                + tongue.value(" to ")
                + said.apply(until.toLocalTime())
                + (until.toLocalDate().equals(from.toLocalDate())
                        ? ""
                        : tongue.value(" the next day"));
    }

    @Override
    public Optional<Object> example(Object said) {
        if (!(said instanceof String text)) {
            return Optional.empty();
        }
        var halves = text.split(" to ", -1);
        var from = Type.MOMENT.read(halves[0]);
        if (halves.length != 2 || from.isEmpty()) {
            return Optional.empty();
        }
        var start = local(from.get());
        return TimeAnswer.read(halves[1])
                .map(end -> span(start.toLocalDate(), start.toLocalTime(), end));
    }

    @Override
    public Map<String, List<String>> postedAs(Asking asking, Object said) {
        if (!(said instanceof Map<?, ?> span)
                || !(span.get("from") instanceof String from)
                || !(span.get("until") instanceof String until)) {
            throw new NotSound("Send from and until, each like " + moments.exampleFormat());
        }
        var begins = moment(asking, from);
        var ends = moment(asking, until);
        if (!ends.isAfter(begins) || !ends.isBefore(begins.plusDays(1))) {
            throw new NotSound("Send an end within a day after the start");
        }
        return fields(asking, begins, ends);
    }

    private LocalDateTime moment(Asking asking, String said) {
        if (moments.fromApi(asking, said) instanceof Answer.Given(Instant moment)) {
            return local(moment);
        }
        throw new NotSound("Send from and until, each like " + moments.exampleFormat());
    }

    @Override
    public Map<String, Object> schema(Asking asking) {
        var moment = moments.schema(asking);
        return Map.of(
                "type",
                "object",
                "description",
                means(),
                "properties",
                Map.of("from", moment, "until", moment),
                "required",
                List.of("from", "until"),
                "additionalProperties",
                false);
    }
}
