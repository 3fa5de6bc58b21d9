package borough.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The look-ups of an address by its words, which run as the owner of the tables. */
@Component
class FindingStore {
    private static final int LONGEST_STREET = 60;

    private final JdbcClient database;

    FindingStore(JdbcClient database) {
        this.database = database;
    }

    /** What the council's addresses have that is like a word: itself, begun by it, near to it. */
    record Likeness(boolean isWhole, List<String> begun, List<String> near) {
        static final Likeness NONE = new Likeness(false, List.of(), List.of());

        private Likeness with(String how, String word) {
            return switch (how) {
                case "whole" -> new Likeness(true, begun, near);
                case "begun" -> new Likeness(isWhole, plus(begun, word), near);
                default -> new Likeness(isWhole, begun, plus(near, word));
            };
        }

        private static List<String> plus(List<String> words, String word) {
            var all = new ArrayList<>(words);
            all.add(word);
            return all;
        }
    }

    List<Property> find(Finding.Wanted wanted, int most) {
        var street = wanted.street();
        return database.sql(
                        "select %s from places.find(?, ?, ?, ?)".formatted(PlacesStore.PROPERTY))
                .param(wanted.query())
                .param(wanted.houseNumbers().toArray(String[]::new))
                .param(street.substring(0, Math.min(street.length(), LONGEST_STREET)))
                .param(most)
                .query((row, n) -> PlacesStore.property(row))
                .list();
    }

    /**
     * For each of these words what is like it, the nearest first; nothing for a word unlike all.
     */
    Map<String, Likeness> like(Collection<String> words) {
        var alike = new HashMap<String, Likeness>();
        database.sql("select given, word, how from places.words_like(?)")
                .param(words.toArray(String[]::new))
                .query(
                        row -> {
                            var given = row.getString("given");
                            var before = alike.getOrDefault(given, Likeness.NONE);
                            var how = row.getString("how");
                            alike.put(given, before.with(how, row.getString("word")));
                        });
        return alike;
    }
}
