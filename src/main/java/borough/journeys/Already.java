package borough.journeys;

import borough.cases.Opening;
import borough.services.Rule;
import borough.services.Rule.May;
import borough.services.Service;
import borough.values.Reference;
import borough.walking.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is sent instead of what was open already, or beside it; kept as the reason to go on. */
public record Already(May how, List<Reference> references) {
    private static final String INSTEAD = "sent instead of ";
    private static final String BESIDE = "sent beside ";

    /** The reason that stands on the record of the new case; empty where there is none. */
    public static String reason(May how, Step.Duplicate found) {
        var references = String.join(", ", found.references());
        return switch (how) {
            case REPLACE -> INSTEAD + references;
            case ADD -> BESIDE + references;
            case SHOW, JOIN, GO_ON -> "";
        };
    }

    /** The same where nobody was asked which: as little as the rule lets them do. */
    static String reason(Step step) {
        return step instanceof Step.Duplicate found ? reason(found) : "";
    }

    private static String reason(Step.Duplicate found) {
        var may = found.rule().may();
        var how =
                may.contains(May.GO_ON) ? May.GO_ON : may.contains(May.ADD) ? May.ADD : May.REPLACE;
        return reason(how, found);
    }

    /** What it is sent instead of, and beside. */
    static List<Already> of(Opening it) {
        return it.said().overrides().entrySet().stream()
                .filter(past -> isDuplicate(it.service(), past.getKey()))
                .flatMap(past -> read(past.getValue()).stream())
                .toList();
    }

    // The reason for going past another rule is whatever somebody typed.
    static boolean isDuplicate(Service service, String rule) {
        return service.rule(rule).filter(it -> it.kind() == Rule.Kind.DUPLICATE).isPresent();
    }

    private static Optional<Already> read(String reason) {
        if (reason.startsWith(INSTEAD)) {
            return Optional.of(new Already(May.REPLACE, references(reason, INSTEAD)));
        }
        return reason.startsWith(BESIDE)
                ? Optional.of(new Already(May.ADD, references(reason, BESIDE)))
                : Optional.empty();
    }

    private static List<Reference> references(String reason, String before) {
        return Arrays.stream(reason.substring(before.length()).split(", "))
                .flatMap(text -> Reference.read(text).stream())
                .distinct()
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
    }
}
