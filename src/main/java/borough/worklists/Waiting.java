package borough.worklists;

import borough.caseload.CaseFilter.Among;
import borough.catalogue.Catalogue;
import borough.moving.WaitsFor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * For whom or for what cases wait, by their service and stage, as the version that is live has
 * them. A stage that it does not know is somebody's here to see to.
 */
@Component
class Waiting {
    private final Catalogue catalogue;
    // By version: every heap of cases that a page counts asks for its stage.
    private final Map<String, Map<String, WaitsFor>> known = new ConcurrentHashMap<>();

    Waiting(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** As an address says it. */
    static String word(WaitsFor it) {
        return it.name().toLowerCase(Locale.ROOT);
    }

    static Optional<WaitsFor> read(String word) {
        return Stream.of(WaitsFor.values()).filter(it -> word(it).equals(word)).findFirst();
    }

    /** As people choose it. */
    static String said(WaitsFor it) {
        return switch (it) {
            case US -> "Us";
            case CUSTOMER -> "The customer";
            case WORK -> "A visit or other work";
            case TIME -> "A date";
        };
    }

    WaitsFor of(String service, String stage) {
        return stages(service).getOrDefault(stage, WaitsFor.US);
    }

    private Map<String, WaitsFor> stages(String service) {
        return catalogue
                .live(service)
                .map(it -> known.computeIfAbsent(it.hash(), hash -> WaitsFor.of(it)))
                .orElse(Map.of());
    }

    /** Every stage that waits so; what nobody knows waits for us. */
    Among among(WaitsFor wanted) {
        boolean isBut = wanted == WaitsFor.US;
        List<String> all = new ArrayList<>();
        for (var service : catalogue.all()) {
            stages(service.slug())
                    .forEach(
                            (stage, waits) -> {
                                if (waits == wanted != isBut) {
                                    all.add(Among.name(service.slug(), stage));
                                }
                            });
        }
        return new Among(List.copyOf(all), isBut);
    }
}
