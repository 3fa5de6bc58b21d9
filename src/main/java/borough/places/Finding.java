package borough.places;

import borough.places.AddressAsked.Kind;
import borough.places.AddressAsked.Term;
import borough.places.FindingStore.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds addresses from what somebody typed. It is read in four ways, each looser than the one
 * before and tried only when that found nothing: as it stands, with words only begun, with words
 * that no address has put right by those that are nearly so or sound so, and with every word put
 * right. Numbers and postcodes are never put right: another number is another home.
 */
@Component
final class Finding {
    // A whole postcode says as much as this many words.
    private static final int WORTH_OF_POSTCODE = 2;

    private final FindingStore store;
    private final ShortForms shorts;

    Finding(FindingStore store, ShortForms shorts) {
        this.store = store;
        this.shorts = shorts;
    }

    private enum Way {
        AS_IT_STANDS,
        BEGUN,
        UNKNOWN_PUT_RIGHT,
        ALL_PUT_RIGHT
    }

    /** What is looked for: the database's words for it, and those by which the best come first. */
    record Wanted(String query, List<String> houseNumbers, String street) {}

    List<Property> find(String typed, int most) {
        var asked = AddressAsked.read(typed, shorts);
        if (asked.terms().isEmpty()) {
            return List.of();
        }
        var strict = wanted(asked, Way.AS_IT_STANDS, Map.of()).orElseThrow();
        var found = store.find(strict, most);
        return found.isEmpty() ? loosely(asked, strict, most) : found;
    }

    private List<Property> loosely(AddressAsked asked, Wanted strict, int most) {
        var alike = store.like(asked.words());
        var tried = new LinkedHashSet<>(Set.of(strict.query()));
        for (var way : List.of(Way.BEGUN, Way.UNKNOWN_PUT_RIGHT, Way.ALL_PUT_RIGHT)) {
            var wanted = wanted(asked, way, alike);
            if (wanted.isPresent() && tried.add(wanted.get().query())) {
                var found = store.find(wanted.get(), most);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    // What stands in no address, such as the name of a county, is left out where enough is left.
    private Optional<Wanted> wanted(AddressAsked asked, Way way, Map<String, Likeness> alike) {
        var query = new ArrayList<String>();
        var street = new ArrayList<String>();
        int leftOut = 0;
        for (var term : asked.terms()) {
            if (term.kind() != Kind.WORD) {
                query.add(way == Way.AS_IT_STANDS ? term.exactly() : term.begun());
                continue;
            }
            var words = words(term, way, alike.getOrDefault(term.text(), Likeness.NONE));
            if (words.isEmpty()) {
                leftOut++;
                continue;
            }
            query.add(AddressAsked.any(words));
            if (!shorts.isPart(term.text())) {
                street.add(shorts.whole(words.getFirst()));
            }
        }
        int kept = street.size() + (asked.hasWholePostcode() ? WORTH_OF_POSTCODE : 0);
        return leftOut > 0 && kept < 2 * leftOut
                ? Optional.empty()
                : Optional.of(
                        new Wanted(
                                String.join(" & ", query),
                                asked.houseNumbers(),
                                String.join(" ", street)));
    }

    private List<String> words(Term term, Way way, Likeness alike) {
        var words = new LinkedHashSet<String>();
        boolean isKnown = alike.isWhole() || shorts.of(term.text()).size() > 1;
        if (way == Way.AS_IT_STANDS || isKnown) {
            words.addAll(shorts.of(term.text()));
        }
        if (way != Way.AS_IT_STANDS) {
            words.addAll(alike.begun());
        }
        boolean isPutRight = way == Way.UNKNOWN_PUT_RIGHT && words.isEmpty();
        if (isPutRight || way == Way.ALL_PUT_RIGHT) {
            alike.near().forEach(it -> words.addAll(shorts.of(it)));
        }
        if (way == Way.BEGUN && words.isEmpty()) {
            words.add(term.text());
        }
        return List.copyOf(words);
    }
}
