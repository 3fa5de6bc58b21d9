package borough.cases;

import borough.casebook.AnsweredFiles;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.Seeing;
import borough.casebook.Story;
import borough.moving.Ahead;
import borough.services.Service;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A case as its customer follows it. */
@Component
@Transactional(readOnly = true)
public class CustomersView {
    private final Drawer drawer;
    private final CasesStore store;

    CustomersView(Drawer drawer, CasesStore store) {
        this.drawer = drawer;
        this.store = store;
    }

    /**
     * What a customer sees: the story without its events, the service, the number of the last
     * event, where messages go unless they wished otherwise, the services offered to go on with,
     * and what lies ahead.
     */
    public record Seen(
            Story story,
            Service service,
            int number,
            Reach reach,
            List<String> offers,
            Ahead ahead) {}

    /** The case; empty where there is none, or it was erased. */
    public Optional<Seen> see(Reference reference) {
        return drawer.look(reference).map(this::seen);
    }

    /**
     * A case in one line: its neutral title where the matter is private, and whether it waits for
     * its customer; the stage as the page's language calls it.
     */
    public record Line(Case about, String title, String stage, boolean waitsForCustomer) {}

    /** These cases as their customer's list shows them, those that were erased left out. */
    public List<Line> lines(Collection<Reference> references) {
        return drawer.look(references).stream().map(CustomersView::line).toList();
    }

    private static Line line(Held held) {
        var about = held.about();
        var service = held.service().in(Tongue.here());
        var title = service.neutralTitle().orElseGet(service::title);
        var waits = about.isOpen() && !held.moves().turns(held.view()).askedAgain().isEmpty();
        return new Line(about, title, service.stageName(about.where().stage()), waits);
    }

    private Seen seen(Held held) {
        var about = held.about();
        var shown = held.contents().shown();
        var been =
                store.been(about.reference()).stream()
                        .map(
                                it ->
                                        Event.of(
                                                0,
                                                about.openedAt(),
                                                Event.By.BOROUGH,
                                                "entered",
                                                it,
                                                Optional.empty()))
                        .toList();
        var story =
                new Story(
                        about,
                        shown.says(),
                        shown.answers(),
                        held.stages(been),
                        List.of(),
                        shown.languageCode());
        var offers = held.moves().turns(held.view()).offers(Seeing.CUSTOMER);
        return new Seen(
                story,
                held.service(),
                held.number(),
                held.reach(),
                offers,
                Ahead.of(held.service(), held.view()));
    }

    /** The services that a case offers its customer to go on with. */
    public List<String> offers(Reference reference) {
        return drawer.look(reference)
                .map(it -> it.moves().turns(it.view()).offers(Seeing.CUSTOMER))
                .orElse(List.of());
    }

    /** The files that the customer sent, by the questions that they answer. */
    public Map<String, List<KeptFile>> files(Reference reference) {
        return drawer.look(reference)
                .map(
                        it ->
                                AnsweredFiles.of(
                                        it.service(),
                                        it.contents().answers(),
                                        it.contents().shown().answers()))
                .orElse(Map.of());
    }

    /** What its stage shows its customer beside its words, such as a picture of what was done. */
    public Optional<Object> shown(Reference reference) {
        return drawer.look(reference)
                .flatMap(it -> it.moves().turns(it.view()).shown(Seeing.CUSTOMER));
    }

    /** What the customer answered, to go on with elsewhere. */
    public Map<String, Object> answers(Reference reference) {
        var answers = new HashMap<String, Object>();
        drawer.look(reference).ifPresent(it -> answers.putAll(it.contents().answers()));
        return answers;
    }

    /**
     * Whether somebody knows of a case, beside its reference, what only its customer does: the
     * postcode, a phone number or an email address of theirs, or their surname.
     */
    public boolean knows(Reference reference, String typed) {
        return drawer.look(reference)
                .filter(it -> SecondFact.of(it.service(), it.contents()).isOne(typed))
                .isPresent();
    }
}
