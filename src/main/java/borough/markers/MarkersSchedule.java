package borough.markers;

import borough.council.People;
import borough.council.Person;
import borough.data.Sweeps;
import borough.data.Transactions;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the team when a warning about a person is due for review, and ends what nobody reviewed.
 */
@Component
class MarkersSchedule {
    private final MarkersStore store;
    private final WarningRules rules;
    private final Told told;
    private final Clock clock;

    /** Who is told, and how. */
    @Component
    record Told(People people, Messages messages, Transactions transactions) {}

    MarkersSchedule(MarkersStore store, WarningRules rules, Told told, Sweeps sweeps, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.told = told;
        this.clock = clock;
        sweeps.add("reviews of warnings about people", this::sweep);
    }

    void sweep() {
        told.transactions()
                .one(
                        () -> {
                            var today = LocalDate.now(clock);
                            store.due(today).forEach(this::tell);
                            var over = store.over(lastReviewStillShown(today), today);
                            over.forEach(it -> store.lapse(it, clock.instant()));
                            return over.size();
                        });
    }

    // The earliest day of review whose grace is not over.
    private LocalDate lastReviewStillShown(LocalDate today) {
        var day = today;
        while (!rules.lastDay(day.minusDays(1)).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    // Nothing of the warning stands in the email: it is read on the page.
    private void tell(Marker it) {
        var setter = told.people().find(it.setBy());
        var team =
                setter.map(Person::teams)
                        .map(teams -> told.people().inAnyOf(teams))
                        .orElse(List.of());
        for (var person : team) {
            if (person.active()) {
                told.messages()
                        .tell(
                                new NewMessage(
                                        null,
                                        "warning to review",
                                        it.id() + " " + it.reviewOn() + " " + person.id(),
                                        Channel.EMAIL,
                                        new Contents(
                                                person.email(),
                                                "A warning is due for review",
                                                "A warning about a person is due for review. It"
                                                        + " is on the list of warnings in the"
                                                        + " staff pages.")));
            }
        }
        store.told(it.id(), clock.instant());
    }
}
