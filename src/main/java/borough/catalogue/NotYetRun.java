package borough.catalogue;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.services.Message;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be written and proved by examples, and what cases cannot do yet. A file that needs it is
 * not published: nothing that a file says may be passed over in silence.
 */
final class NotYetRun {
    private final Service service;
    private final List<Fault> faults = new ArrayList<>();

    private NotYetRun(Service service) {
        this.service = service;
    }

    static List<Fault> of(Service service) {
        var all = new NotYetRun(service);
        service.stages().forEach(all::stage);
        service.reviews().forEach(it -> all.add(it.place(), "reviews are"));
        service.story().messages().values().forEach(all::message);
        return all.faults;
    }

    private void add(Place place, String what) {
        faults.add(
                new Fault(
                        place,
                        what + " checked but not yet run",
                        "leave it out of services/ until cases can do it"));
    }

    private void stage(Stage stage) {
        var place = service.proof().place(stage.name());
        if (!stage.parts().isEmpty()) {
            add(place, "parts are");
        }
        if (stage.entering().starts().isPresent()) {
            add(place, "starting another service is");
        }
        if (stage.entering().within().isPresent()) {
            add(place, "a team's own date is");
        }
        if (!stage.waiting().askAgain().isEmpty()) {
            add(place, "asking the customer again is");
        }
        if (!stage.deciding().ask().isEmpty()) {
            add(place, "asking who decides is");
        }
        if (!stage.deciding().needsEvidence().isEmpty()) {
            add(place, "waiting for evidence is");
        }
        if (!stage.saying().seenBy().isEmpty()) {
            add(place, "seen by in a stage is");
        }
        if (!stage.saying().offer().isEmpty()) {
            add(place, "an offer in a stage is");
        }
        stage.happenings().forEach(it -> trigger(it.trigger()));
    }

    // Only what an action announces is heard.
    private void trigger(Trigger trigger) {
        var event =
                switch (trigger) {
                    case Trigger.Heard heard -> heard.event();
                    case Trigger.AfterQuiet quiet -> quiet.without();
                    default -> "";
                };
        if (!event.isEmpty() && !event.equals("parts done") && !isAnnounced(event)) {
            add(trigger.place(), "hearing \"" + event + "\" is");
        }
    }

    private boolean isAnnounced(String event) {
        return service.doings().stream()
                .anyMatch(
                        doing ->
                                doing.name().isEmpty()
                                        ? !event.startsWith("customer ")
                                        : event.startsWith(doing.name() + " "));
    }

    private void message(Message message) {
        if (!message.to().equals("customer")) {
            add(message.text().place(), "a message to " + message.to() + " is");
        }
    }
}
