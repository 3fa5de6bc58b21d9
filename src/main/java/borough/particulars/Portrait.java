package borough.particulars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that holds of one customer, read from what was ever noted of them. */
public final class Portrait {
    private final Map<Aspect, Map<String, Standing>> all = new EnumMap<>(Aspect.class);

    /** Reads the lines of all records that are this customer, in the order they were written. */
    Portrait(List<Line> lines) {
        lines.stream().sorted(Comparator.comparing(it -> it.fact().at())).forEach(this::read);
    }

    private void read(Line line) {
        var items = all.computeIfAbsent(line.fact().aspect(), any -> new LinkedHashMap<>());
        if (line.what() == Line.What.NOTED) {
            var item = line.fact().aspect().item(line.fact().value());
            items.computeIfAbsent(item, any -> new Standing()).note(line.fact());
        } else if (line.about() != null) {
            items.values().forEach(it -> it.drop(line.about()));
        }
    }

    /** What holds of something of which there is one; the first where there are several. */
    public Optional<Held> one(Aspect aspect) {
        return many(aspect).stream().findFirst();
    }

    /** What holds of something of which there may be several, the longest known first. */
    public List<Held> many(Aspect aspect) {
        return all.getOrDefault(aspect, Map.of()).values().stream()
                .flatMap(it -> it.held().stream())
                .toList();
    }

    /** A part of what holds of something; empty where nothing is known of it. */
    public String part(Aspect aspect, String part) {
        return one(aspect).map(it -> it.now().part(part)).orElse("");
    }

    /** The day on which they died, where they did and it is known. */
    public Optional<LocalDate> diedOn() {
        return Optional.of(part(Aspect.DIED, "on"))
                .filter(it -> !it.isEmpty())
                .map(LocalDate::parse);
    }

    public boolean isDeceased() {
        return one(Aspect.DIED).isPresent();
    }

    /** Everything that was said against something surer, for staff to decide. */
    public List<Fact> toDecide() {
        return all.values().stream()
                .flatMap(it -> it.values().stream())
                .flatMap(it -> it.beside.stream())
                .toList();
    }

    // A lower trust never replaces a higher one.
    private static final class Standing {
        private Optional<Fact> now = Optional.empty();
        private final List<Fact> beside = new ArrayList<>();

        void note(Fact fact) {
            if (now.isPresent() && now.get().trust().compareTo(fact.trust()) > 0) {
                if (!now.get().value().equals(fact.value())) {
                    beside.add(fact);
                }
                return;
            }
            now = Optional.of(fact);
            beside.clear();
        }

        void drop(Fact.Id id) {
            now = now.filter(it -> !it.id().equals(id));
            beside.removeIf(it -> it.id().equals(id));
        }

        Optional<Held> held() {
            return now.map(it -> new Held(it, List.copyOf(beside)));
        }
    }
}
