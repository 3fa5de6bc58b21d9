package borough.gazetteer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What streets are called, by their numbers; a few thousand of them. */
final class StreetNames {
    private final Map<Long, Name> english = new HashMap<>();
    private final Map<Long, Name> others = new HashMap<>();

    /** A street's name and where it is. */
    record Name(String street, @Nullable String locality, @Nullable String town) {}

    StreetNames(List<LlpgStore.Kept> records) {
        for (var it : records) {
            var row = new Row(Records.known(Records.STREET_NAME), it.said());
            var street = row.text("STREET_DESCRIPTOR");
            if (street != null) {
                var name =
                        new Name(
                                street,
                                row.text("LOCALITY_NAME"),
                                row.text("TOWN_NAME", "ADMINISTRATIVE_AREA"));
                var language = row.text("LANGUAGE");
                (language == null || language.equals("ENG") ? english : others)
                        .put(it.about(), name);
            }
        }
    }

    /** In the language of the address where the street has a name in it. */
    @Nullable Name of(long usrn, @Nullable String language) {
        boolean isEnglish = language == null || language.equals("ENG");
        var first = (isEnglish ? english : others).get(usrn);
        return first == null ? (isEnglish ? others : english).get(usrn) : first;
    }
}
