package borough.entries;

import borough.data.SearchWords;
import borough.entries.Entry.State;
import borough.values.Reference;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries by their numbers, by words, and by what exactly stands in a field. */
@Component
@Transactional(readOnly = true)
public class EntryFinding {
    // No address of ours has any other; the database refuses some that can be typed.
    private static final String NUMBER = "[A-Z0-9][A-Z0-9-]{0,39}";
    private static final int HAVING_MAX = 50;
    private static final int WORDS_MAX = 8;

    private final EntriesStore store;
    private final HistoryStore history;
    private final KeptRegisters registers;
    private final EntryContents contents;
    private final EntryKeeping keeping;

    EntryFinding(
            EntriesStore store,
            HistoryStore history,
            KeptRegisters registers,
            EntryContents contents,
            EntryKeeping keeping) {
        this.store = store;
        this.history = history;
        this.registers = registers;
        this.contents = contents;
        this.keeping = keeping;
    }

    /** Those that have this in a field that is searched; none where nothing is said. */
    public List<Entry> having(String name, String field, @Nullable Object value) {
        var register =
                registers
                        .named(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("There is no register " + name));
        var found =
                register.field(field)
                        .filter(KeptRegister.Field::found)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "%s has no field \"%s\" with search: yes"
                                                        .formatted(name, field)));
        var said = value == null ? "" : EntryContents.said(value);
        return said.isEmpty()
                ? List.of()
                : store.having(register.slug(), field, contents.hash(found, said), HAVING_MAX);
    }

    public Optional<Entry> numbered(String name, String number) {
        var plain = number.strip().toUpperCase(java.util.Locale.ROOT);
        return plain.matches(NUMBER) ? store.find(name.replace(' ', '-'), plain) : Optional.empty();
    }

    /** The entries that came from a case, in any register. */
    public List<Entry> of(Reference caseReference) {
        return store.of(caseReference.text());
    }

    /** Those of these numbers that it has. */
    Set<String> there(KeptRegister register, Collection<String> numbers) {
        return store.there(register.slug(), numbers);
    }

    /**
     * The next so many after a number. Words find what everybody may see; staff find an entry also
     * by the whole of a field that is searched.
     */
    public List<Entry> list(
            KeptRegister register, String typed, Collection<State> states, String after, int most) {
        var words = SearchWords.of(typed).stream().limit(WORDS_MAX).toList();
        var from = after.matches(NUMBER) ? after : "";
        return words.isEmpty()
                ? store.list(register.slug(), states, from, most)
                : store.search(register.slug(), SearchWords.begun(words), states, from, most);
    }

    /** Those in which the whole of a searched field is what was typed. */
    public List<Entry> exactly(
            KeptRegister register, String typed, Predicate<KeptRegister.Field> maySee) {
        var found = new LinkedHashMap<String, Entry>();
        register.fields().stream()
                .filter(it -> it.found() && !it.isPublic())
                .filter(maySee)
                .flatMap(
                        it ->
                                store
                                        .having(
                                                register.slug(),
                                                it.key(),
                                                contents.hash(it, typed),
                                                HAVING_MAX)
                                        .stream())
                .forEach(it -> found.put(it.number(), it));
        return List.copyOf(found.values());
    }

    public List<EntryLine> history(Entry it) {
        return history.of(it);
    }

    /** From which day on it can be renewed; null where it can't. */
    @Nullable LocalDate renewFrom(Entry it) {
        var ends = it.ending().endsOn();
        var opens = registers.named(it.register()).map(one -> one.lasting().renewalOpens());
        return ends == null || opens.isEmpty() ? null : keeping.time().before(ends, opens.get());
    }
}
