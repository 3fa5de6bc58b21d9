package borough.casebook;

import borough.data.SearchWords;
import borough.search.Found;
import borough.search.Search;
import borough.search.Sought;
import borough.values.Reference;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Finds cases for staff: by reference, which opens the case's page, and by the words of what was
 * asked for and where. What is sealed in a case finds nothing.
 */
@Component
class CaseFinder {
    private static final String PAGE = "/staff/cases/";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    private final FoundCasesStore store;

    CaseFinder(FoundCasesStore store, Search search) {
        this.store = store;
        search.opens(
                sought ->
                        Reference.read(sought.text())
                                .filter(store::has)
                                .map(it -> PAGE + it.text()));
        search.finds(new Search.Kind(10, "cases", "Cases", this::find));
    }

    private List<Found> find(Sought sought, int most) {
        var names = Seeing.namesOf(sought.by());
        var whole = store.find(SearchWords.whole(sought.words()), names, most);
        var found =
                whole.isEmpty()
                        ? store.find(SearchWords.begun(sought.words()), names, most)
                        : whole;
        return found.stream().map(CaseFinder::shown).toList();
    }

    private static Found shown(Case it) {
        var title = it.about().title() + ", " + it.about().place();
        var since = (it.isOpen() ? "open since " : "closed, from ") + DAY.format(it.openedAt());
        return new Found(title, it.reference().text() + ", " + since, PAGE + it.reference().text());
    }
}
