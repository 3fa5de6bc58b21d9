package borough.charts;

import borough.casebook.Seeing;
import borough.cases.Drawer;
import borough.cases.Held;
import borough.charts.HourChart.Span;
import borough.council.Councils;
import borough.council.SignedIn;
import borough.services.Question;
import borough.services.Service;
import borough.services.Sight;
import borough.tongues.Marked;
import borough.values.Reference;
import borough.vocabulary.Type;
import borough.vocabulary.Type.ListOf;
import borough.vocabulary.Type.RecordOf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of a case in whose rows something began and ended. */
@Component
@Transactional(readOnly = true)
class TimedTables {
    private final Drawer drawer;
    private final Councils councils;

    TimedTables(Drawer drawer, Councils councils) {
        this.drawer = drawer;
        this.councils = councils;
    }

    /** A table: where its page is, the question it answers, and its rows by when they began. */
    record Table(String field, String question, List<Row> rows) {}

    /**
     * When it was by the clock on the wall, how long it lasted, and what else the row says, column
     * by column. In a night in which the clocks change the one does not follow from the other.
     */
    record Row(Span span, long minutes, Map<String, String> says) {}

    /** Whether a case of this service can have any; most can't, and then none is opened for it. */
    static boolean mayBeIn(Service service) {
        return service.questions().stream().anyMatch(it -> spanOf(it).isPresent());
    }

    /** Those that this officer may see; the officer may look at the case. */
    List<Table> of(Reference reference, SignedIn person) {
        return drawer.look(reference).stream().flatMap(it -> tables(it, person).stream()).toList();
    }

    private List<Table> tables(Held held, SignedIn person) {
        var zone = councils.current().hours().zone();
        var names = Seeing.namesOf(person);
        var tables = new ArrayList<Table>();
        for (var question : held.service().questions()) {
            var span = spanOf(question);
            if (span.isPresent()
                    && Sight.isAmong(question.care().seenBy(), names)
                    && held.contents().answers().get(question.name()) instanceof List<?> rows
                    && !rows.isEmpty()) {
                tables.add(
                        new Table(
                                question.field(),
                                Marked.sentence(question.name()),
                                rows.stream()
                                        .filter(Map.class::isInstance)
                                        .flatMap(it -> row((Map<?, ?>) it, span.get(), zone))
                                        .sorted(Comparator.comparing((Row it) -> it.span().from()))
                                        .toList()));
            }
        }
        return tables;
    }

    // The first column that holds a period of time.
    private static Optional<String> spanOf(Question question) {
        return question.answerType().type() instanceof ListOf(RecordOf row)
                ? row.fields().values().stream()
                        .filter(it -> it.type().equals(Type.TIME_SPAN))
                        .map(Type.Field::name)
                        .findFirst()
                : Optional.empty();
    }

    static Stream<Row> row(Map<?, ?> row, String span, ZoneId zone) {
        if (!(row.get(span) instanceof Map<?, ?> when
                && when.get("from") instanceof Instant from
                && when.get("until") instanceof Instant until)) {
            return Stream.empty();
        }
        var says =
                row.entrySet().stream()
                        .filter(it -> it.getValue() instanceof String)
                        .collect(
                                Collectors.toMap(
                                        it -> it.getKey().toString().replace('_', ' '),
                                        it -> it.getValue().toString(),
                                        (one, other) -> one,
                                        TreeMap::new));
        return Stream.of(
                new Row(
                        new Span(
                                LocalDateTime.ofInstant(from, zone),
                                LocalDateTime.ofInstant(until, zone)),
                        Duration.between(from, until).toMinutes(),
                        says));
    }
}
