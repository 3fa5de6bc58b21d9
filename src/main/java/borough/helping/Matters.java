package borough.helping;

import borough.authorities.Authority;
import borough.catalogue.Areas;
import borough.catalogue.Catalogue;
import borough.services.Service;
import borough.web.Choice;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What authorities are for, in words. */
@Component
class Matters {
    private final Areas areas;
    private final Catalogue catalogue;

    Matters(Areas areas, Catalogue catalogue) {
        this.areas = areas;
        this.catalogue = catalogue;
    }

    List<Choice> choices(List<String> slugs) {
        return slugs.stream().map(it -> Choice.of(it, area(it))).toList();
    }

    private String area(String slug) {
        return areas.named(slug).map(Areas.Area::name).orElse(slug);
    }

    /** "Council tax, Bin collections and containers", or the one service or request. */
    String words(Authority it) {
        var scope = it.scope();
        return Stream.of(
                        scope.areas().stream().map(this::area),
                        scope.services().stream()
                                .map(slug -> catalogue.live(slug).map(Service::title).orElse(slug)),
                        Stream.ofNullable(scope.caseReference()).map(one -> "request " + one))
                .flatMap(one -> one)
                .collect(Collectors.joining(", "));
    }
}
