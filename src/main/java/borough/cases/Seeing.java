package borough.cases;

import borough.council.SignedIn;
import borough.services.Service;
import borough.services.Sight;
import borough.services.Stage;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody sees of a case, as its file says for the case, its stage, parts and answers. */
final class Seeing {
    static final Set<String> CUSTOMER = Set.of("customer", "reporter");

    private final Service service;
    private final Collection<String> names;
    private final boolean isCustomer;

    private Seeing(Service service, Collection<String> names, boolean isCustomer) {
        this.service = service;
        this.names = names;
        this.isCustomer = isCustomer;
    }

    /** As this member of staff. */
    static Seeing as(SignedIn person, Service service) {
        var names = new HashSet<>(person.roles());
        names.addAll(person.teams());
        return new Seeing(service, names, false);
    }

    /** As the customer. */
    static Seeing asCustomer(Service service) {
        return new Seeing(service, CUSTOMER, true);
    }

    boolean seesCase() {
        return isCustomer || Sight.sees(service, names, Optional.empty());
    }

    private boolean seesStage(String name) {
        var stage = service.stage(name);
        return isCustomer
                ? stage.map(it -> Sight.isAmong(it.saying().seenBy(), names)).orElse(true)
                : Sight.sees(service, names, stage);
    }

    boolean sees(Stage.Part part) {
        return Sight.isAmong(part.care().seenBy(), names);
    }

    /** A story with nothing in it that they may not see. */
    Story narrow(Story it) {
        if (!seesStage(it.about().where().stage())) {
            return new Story(it.about(), "", List.of(), it.stages(), List.of(), it.language());
        }
        var hidden =
                service.allQuestions().stream()
                        .filter(one -> !Sight.isAmong(one.care().seenBy(), names))
                        .map(InWords::question)
                        .collect(Collectors.toSet());
        return new Story(
                it.about(),
                it.says(),
                it.answers().stream().filter(one -> !hidden.contains(one.question())).toList(),
                it.stages(),
                it.events().stream().filter(this::sees).toList(),
                it.language());
    }

    /** Of a part they do not see, they hear nothing. */
    boolean sees(Event event) {
        return service.parts().stream()
                .filter(part -> !sees(part))
                .noneMatch(
                        part ->
                                event.words().startsWith(part.name() + " ")
                                        || event.words().startsWith(part.name() + ":"));
    }

    List<PartAt> narrow(List<PartAt> parts) {
        return parts.stream()
                .filter(it -> service.part(it.part()).filter(this::sees).isPresent())
                .toList();
    }
}
