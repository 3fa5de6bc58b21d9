package borough.catalogue;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.services.Question;
import borough.services.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be written and proved by examples, and what cases cannot do yet. A file that needs it is
 * not published: nothing that a file says may be passed over in silence.
 */
final class NotYetRun {
    private static final Set<String> WITHOUT_ACCOUNT = Set.of("none", "optional");
    private static final Set<String> WITH_ACCOUNT = Set.of("required", "verified identity");
    // Where nobody signs in: a kiosk is everybody's, and a program speaks for itself.
    private static final Set<String> NOBODY_SIGNS_IN = Set.of("kiosk", "api");

    private final Service service;
    private final List<Fault> faults = new ArrayList<>();

    private NotYetRun(Service service) {
        this.service = service;
    }

    static List<Fault> of(Service service) {
        var all = new NotYetRun(service);
        all.front();
        service.allQuestions().forEach(all::question);
        return all.faults;
    }

    private void add(Place place, String what) {
        faults.add(
                new Fault(
                        place,
                        what + " checked but not yet run",
                        "leave it out of services/ until cases can do it"));
    }

    // What has no channel is begun by another case, and only staff have it in hand.
    private void front() {
        var top = new Place(file(), 1);
        boolean isForStaff = service.signIn().equals("staff") && service.channels().isEmpty();
        boolean isSignedIn = WITH_ACCOUNT.contains(service.signIn());
        if (!isForStaff && !isSignedIn && !WITHOUT_ACCOUNT.contains(service.signIn())) {
            add(top, "sign in: " + service.signIn() + " is");
        }
        if (isSignedIn && service.channels().stream().anyMatch(NOBODY_SIGNS_IN::contains)) {
            add(top, "signing in at a kiosk or by a program is");
        }
    }

    // Files come with the form of a question that a customer is asked.
    private void question(Question it) {
        var type = it.answerType();
        boolean isForStaff = !service.questions().contains(it);
        if (isForStaff && type.takesFiles().isPresent()) {
            add(it.wording().question().place(), "asking staff for files is");
        }
        if (type.parts().stream().anyMatch(part -> part.type().takesFiles().isPresent())) {
            add(it.wording().question().place(), "a file in a column is");
        }
    }

    private String file() {
        return Stream.concat(
                        service.questions().stream().map(it -> it.wording().question().place()),
                        service.stages().stream().map(it -> service.proof().place(it.name())))
                .map(Place::file)
                .findFirst()
                .orElse(service.slug() + ".yaml");
    }
}
