package borough.moving;

import borough.moving.Standing.At;
import borough.services.Knowing;
import borough.services.Service;
import borough.services.Trigger;
import borough.values.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the dates that a case and its parts keep to: the promise, the law's, and our own. */
final class Clocks {
    private final Service service;
    private final Standing standing;
    private final Knowing known;
    private final Timers timers;
    private final List<Clock> clocks = new ArrayList<>();

    private Clocks(Service service, Standing standing, Knowing known, Timers timers) {
        this.service = service;
        this.standing = standing;
        this.known = known;
        this.timers = timers;
    }

    static List<Clock> of(Service service, Standing standing, Knowing known, Timers timers) {
        var all = new Clocks(service, standing, known, timers);
        if (standing.at().isOpen()) {
            all.promise();
        }
        all.line("", standing.at());
        standing.parts().forEach(all::line);
        return List.copyOf(all.clocks);
    }

    private void promise() {
        var promised = standing.promised();
        if (promised.due().isPresent() && standing.metAt().isEmpty()) {
            boolean law = Pausing.isByLaw(service, promised, known);
            var kind = law ? Clock.Kind.LAW : Clock.Kind.PROMISE;
            clocks.add(new Clock("", kind, standing.due(), ""));
        }
    }

    private void line(String part, At at) {
        var stage = service.stage(part, at.stage()).filter(it -> at.isOpen());
        if (stage.isEmpty()) {
            return;
        }
        Each.know(service, part, known);
        var within = stage.get().entering().within();
        if (within.isPresent()) {
            var kind = isByLaw(within.get()) ? Clock.Kind.LAW : Clock.Kind.OURS;
            timers.within(stage.get(), at)
                    .ifPresent(due -> add(new Clock(part, kind, Optional.of(due), at.stage())));
        }
        for (var happening : stage.get().happenings()) {
            if (happening.trigger() instanceof Trigger.After after && isByLaw(after.moment())) {
                timers.strikes(after, at.since())
                        .ifPresent(
                                due ->
                                        add(
                                                new Clock(
                                                        part,
                                                        Clock.Kind.LAW,
                                                        Optional.of(due),
                                                        after.said())));
            }
        }
    }

    private void add(Clock clock) {
        clocks.add(clock);
    }

    private boolean isByLaw(Trigger.Moment moment) {
        return moment.value(known)
                .filter(it -> it instanceof Period period && period.byLaw())
                .isPresent();
    }
}
