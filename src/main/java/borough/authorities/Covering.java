package borough.authorities;

import borough.services.Service;
import org.springframework.stereotype.Component;

/** What an authority is good for, and the plain words where it is not. */
@Component
class Covering {
    private static final String PROVED = "verified identity";

    private final AuthorityRules rules;

    Covering(AuthorityRules rules) {
        this.rules = rules;
    }

    /** Why this service may not be asked for by it; empty where it may. */
    String refusal(Authority it, Service service) {
        if (isAboutBank(service) && !hasBank(it)) {
            return bank(it);
        }
        if (!service.privacy().seen().by().isEmpty() || service.signIn().equals(PROVED)) {
            return "This is private, so we can only do it with %s.".formatted(it.names().giver());
        }
        if (!it.may("ask")) {
            return "%s let you see their requests, but not ask for anything for them."
                    .formatted(it.names().giver());
        }
        var scope = it.scope();
        return scope.areas().contains(service.area()) || scope.services().contains(service.slug())
                ? ""
                : elsewhere(it);
    }

    /** The same of a service that is not offered here, by its name. */
    String refusal(Authority it, String service) {
        return rules.current().bank().services().contains(service) && !hasBank(it)
                ? bank(it)
                : elsewhere(it);
    }

    String aboutBank(Authority it) {
        return hasBank(it) ? elsewhere(it) : bank(it);
    }

    /** Whether where a request of this service stands may be seen. */
    boolean shows(Authority it, Service service, String reference) {
        var scope = it.scope();
        return it.may("see")
                && service.privacy().seen().by().isEmpty()
                && (scope.areas().contains(service.area())
                        || scope.services().contains(service.slug())
                        || reference.equals(scope.caseReference()));
    }

    private boolean hasBank(Authority it) {
        var kind = rules.current().kinds().get(it.kind());
        return kind != null && kind.bankDetails();
    }

    private boolean isAboutBank(Service it) {
        var bank = rules.current().bank();
        return bank.services().contains(it.slug())
                || it.allQuestions().stream()
                        .anyMatch(one -> bank.answers().contains(one.answerType().name()));
    }

    private static String bank(Authority it) {
        return ("This authority does not cover bank details. Only %s can see or change them,"
                        + " or somebody with a power of attorney or a DWP appointee that we"
                        + " have seen.")
                .formatted(it.names().giver());
    }

    private static String elsewhere(Authority it) {
        return "%s has not said that you may deal with us about this for them."
                .formatted(it.names().giver());
    }
}
