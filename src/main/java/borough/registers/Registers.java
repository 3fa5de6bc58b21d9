package borough.registers;

import borough.values.Reference;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps registers: enters rows, and reads them by the month. */
@Component
@Transactional
public class Registers {
    static final int SHOWN_MAX = 200;
    private static final int MONTH_MAX = 100_000;
    private static final int LONGEST = 500;

    private final List<Supplier<List<Shelved>>> others = new CopyOnWriteArrayList<>();
    private final RegistersStore store;
    private final RegisterFiles files;
    private final Clock clock;

    Registers(RegistersStore store, RegisterFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** A register on the list that staff see, and where it is kept. */
    public record Shelved(String title, String about, String href) {}

    /** Puts registers of another kind on the list that staff see. */
    public void shelve(Supplier<List<Shelved>> them) {
        others.add(them);
    }

    List<Shelved> shelved() {
        return others.stream().flatMap(it -> it.get().stream()).toList();
    }

    @Transactional(readOnly = true)
    public List<Register> all() {
        return files.all();
    }

    @Transactional(readOnly = true)
    public Optional<Register> named(String slug) {
        return files.named(slug);
    }

    /**
     * Enters a row for a case. Done again for the same case and effect it changes nothing. Throws
     * {@link IllegalArgumentException} where there is no such register, or it has other columns.
     */
    void enter(String slug, String effect, Reference caseReference, List<String> values) {
        var register =
                files.named(slug)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no file registers/" + slug + ".yaml"));
        if (values.size() != register.columns().size()) {
            throw new IllegalArgumentException(
                    "A row of %s has %d values, and not %d"
                            .formatted(slug, register.columns().size(), values.size()));
        }
        var kept = values.stream().map(it -> it.substring(0, Math.min(LONGEST, it.length())));
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(slug, effect, new Row(at, caseReference, kept.toList()));
    }

    /** The first rows of a month, the oldest first; one more than is shown tells that more are. */
    @Transactional(readOnly = true)
    public List<Row> some(String slug, YearMonth month) {
        return store.rows(slug, start(month), start(month.plusMonths(1)), SHOWN_MAX + 1);
    }

    /** All rows of a month as a file for spreadsheets. */
    @Transactional(readOnly = true)
    public String csv(Register register, YearMonth month) {
        var rows = store.rows(register.slug(), start(month), start(month.plusMonths(1)), MONTH_MAX);
        return CsvText.of(register, rows, clock.getZone());
    }

    YearMonth month() {
        return YearMonth.now(clock);
    }

    private Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
