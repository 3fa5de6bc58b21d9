package borough.casebook;

import borough.council.SignedIn;
import borough.services.Question;
import borough.services.Service;
import borough.services.Sight;
import borough.services.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody sees of a case, as its file says for the case, its stage, parts and answers. */
public final class Seeing {
    /** The names of a case's customer among those who see something. */
    public static final Set<String> CUSTOMER = Set.of("customer", "reporter");

    private final Service service;
    private final Collection<String> names;
    private final boolean isCustomer;

    private Seeing(Service service, Collection<String> names, boolean isCustomer) {
        this.service = service;
        this.names = names;
        this.isCustomer = isCustomer;
    }

    /** As this member of staff. */
    public static Seeing as(SignedIn person, Service service) {
        return new Seeing(service, namesOf(person), false);
    }

    /** The names by which a file may let a member of staff see a case. */
    public static Collection<String> namesOf(SignedIn person) {
        var names = new TreeSet<>(person.roles());
        names.addAll(person.teams());
        return names;
    }

    /** As the customer. */
    public static Seeing asCustomer(Service service) {
        return new Seeing(service, CUSTOMER, true);
    }

    /** Whether they may know of the case at all. */
    public boolean seesCase() {
        return isCustomer || Sight.sees(service, names, Optional.empty());
    }

    /** Whether they may see what a case holds as it stands now, its answers aside. */
    public boolean seesInside(Case it) {
        return seesStage(it.where().stage());
    }

    private boolean seesStage(String name) {
        var stage = service.stage(name);
        return isCustomer
                ? stage.map(it -> Sight.isAmong(it.saying().seenBy(), names)).orElse(true)
                : Sight.sees(service, names, stage);
    }

    private boolean sees(Stage.Part part) {
        return Sight.isAmong(part.care().seenBy(), names);
    }

    /** A story with nothing in it that they may not see. */
    public Story narrow(Story it) {
        if (!seesInside(it.about())) {
            return new Story(it.about(), "", List.of(), it.stages(), List.of(), it.language());
        }
        var hidden =
                service.allQuestions().stream()
                        .filter(one -> !Sight.isAmong(one.care().seenBy(), names))
                        .toList();
        return new Story(
                it.about(),
                it.says(),
                it.answers().stream().filter(one -> !isAmong(hidden, one)).toList(),
                it.stages(),
                it.events().stream().filter(this::sees).toList(),
                it.language());
    }

    private static boolean isAmong(List<Question> hidden, Story.Answer one) {
        return hidden.stream().anyMatch(it -> InWords.asked(it, one.question()));
    }

    /** Of a part they do not see, they hear nothing. */
    public boolean sees(Event event) {
        return service.parts().stream()
                .filter(part -> !sees(part))
                .noneMatch(
                        part ->
                                event.words().startsWith(part.name() + " ")
                                        || event.words().startsWith(part.name() + ":"));
    }

    /** Those of these parts that they may see. */
    public List<PartAt> narrow(List<PartAt> parts) {
        return parts.stream()
                .filter(it -> service.part(it.part()).filter(this::sees).isPresent())
                .toList();
    }
}
