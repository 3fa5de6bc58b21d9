package borough.catalogue;

import borough.files.Fault;
import borough.files.Fault.Place;
import borough.language.Text;
import borough.services.Message;
import borough.services.Rule;
import borough.services.Rule.May;
import borough.services.Service;
import borough.services.Stage;
import borough.services.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can be written and proved by examples, and what cases cannot do yet. A file that needs it is
 * not published: nothing that a file says may be passed over in silence.
 */
final class NotYetRun {
    // What an officer accepts by hand, and what parts come to.
    private static final Set<String> HEARD =
            Set.of("evidence accepted", "evidence complete", "parts done");
    private static final Set<String> WITHOUT_ACCOUNT = Set.of("none", "optional");

    private final Service service;
    private final List<Fault> faults = new ArrayList<>();

    private NotYetRun(Service service) {
        this.service = service;
    }

    static List<Fault> of(Service service) {
        var all = new NotYetRun(service);
        all.front();
        service.form().rules().forEach(all::rule);
        service.stages().forEach(all::stage);
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

    // Whoever has no account yet can't be told from anybody else.
    private void front() {
        var top = new Place(file(), 1);
        if (!WITHOUT_ACCOUNT.contains(service.signIn())) {
            add(top, "sign in: " + service.signIn() + " is");
        }
        if (service.privacy().reach().plainEnvelopes()) {
            add(top, "plain envelopes are");
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

    private void rule(Rule rule) {
        var place = rule.saying().say().map(Text::place);
        if (!rule.way().does().isEmpty()) {
            place.ifPresent(it -> add(it, "doing something on a refusal is"));
        }
        if (rule.way().to().filter(Rule.Leads::comesBack).isPresent()) {
            place.ifPresent(it -> add(it, "coming back from elsewhere is"));
        }
        if (rule.may().contains(May.REPLACE) || rule.may().contains(May.ADD)) {
            place.ifPresent(it -> add(it, "replacing or adding to what is open is"));
        }
    }

    private void stage(Stage stage) {
        var place = service.proof().place(stage.name());
        if (!stage.saying().offer().isEmpty()) {
            add(place, "an offer in a stage is");
        }
        stage.happenings().forEach(it -> trigger(it.trigger()));
        stage.parts().values().forEach(part -> part.stages().values().forEach(this::stage));
    }

    // Only what somebody can do, or something announces, is heard.
    private void trigger(Trigger trigger) {
        var event =
                switch (trigger) {
                    case Trigger.Heard heard -> heard.event();
                    case Trigger.AfterQuiet quiet -> quiet.without();
                    default -> "";
                };
        if (!event.isEmpty() && !isAnnounced(event)) {
            add(trigger.place(), "hearing \"" + event + "\" is");
        }
    }

    private boolean isAnnounced(String event) {
        return event.startsWith("customer ")
                || HEARD.contains(event)
                || service.parts().stream().anyMatch(it -> event.startsWith(it.name() + " "))
                || service.doings().stream()
                        .anyMatch(it -> it.name().isEmpty() || event.startsWith(it.name() + " "));
    }

    private void message(Message message) {
        if (!message.to().equals("customer")) {
            add(message.text().place(), "a message to " + message.to() + " is");
        }
    }
}
