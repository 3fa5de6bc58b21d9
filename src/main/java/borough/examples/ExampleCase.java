package borough.examples;

import borough.council.WorkingTime;
import borough.examples.Example.Deed;
import borough.files.Fault;
import borough.files.Node;
import borough.language.Around;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.moving.Moves;
import borough.moving.Standing;
import borough.services.Effect;
import borough.services.Lookups;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lives through an example's case: what is sent, and what happens later, step by step. */
final class ExampleCase {
    // A circle of timers in a file must not hold up the check.
    private static final int TIMERS_MAX = 500;

    private final Service service;
    private final Example example;
    private final ExampleWalk walked;
    private final Moves moves;
    private final WorkingTime time;
    private final Map<String, Object> answers;
    private final Map<String, Fetched> facts;
    private final Map<String, Map<String, Object>> results = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private Happened happened = new Happened();
    private Instant now;
    private @Nullable Entered entered;

    ExampleCase(
            Service service,
            Example example,
            ExampleWalk walked,
            Vocabulary words,
            WorkingTime time) {
        this.service = service;
        this.example = example;
        this.walked = walked;
        // What an example does not say is not known.
        Lookups none = (lookup, inputs) -> Optional.empty();
        this.moves = new Moves(service, words, none);
        this.time = time;
        this.now = example.begin().now();
        this.answers = new LinkedHashMap<>(example.begin().given());
        // What may be passed over, and is not said, was.
        service.questions().stream()
                .filter(it -> it.isOptional() && walked.asked.contains(it.name()))
                .forEach(it -> answers.putIfAbsent(it.name(), Nothing.NOTHING));
        this.facts = new LinkedHashMap<>(walked.facts());
    }

    /** The example was sent: its case enters the first stage. */
    void begin() {
        apply(moves.begin(view(Standing.sent("4K7-QXD-9RM", "the case's page", now))));
    }

    /** Lets everything happen, and compares each step with what it expects. */
    List<Fault> check() {
        happened.does.addAll(walked.does);
        check(example.begin().expect());
        for (var later : example.later()) {
            var before = entered;
            if (before == null && isOfNoCase(later.deed()) || later.deed() instanceof Deed.GoesTo) {
                goesTo(later.deed());
                check(later.expect());
                continue;
            }
            if (before == null) {
                fault(
                        later.place(),
                        "nothing was sent, so nothing happens later",
                        "take out later:");
                break;
            }
            happened = new Happened();
            happened.stands(before);
            later.at().ifPresent(this::passTime);
            happen(later);
            check(later.expect());
        }
        return faults;
    }

    private void goesTo(Deed deed) {
        if (deed instanceof Deed.GoesTo(var place, var to) && !walked.offered.contains(to)) {
            fault(place, "nobody is sent to " + to, "offer it, or send people there");
        }
    }

    // A person may go on to another service, or look at a case that was joined.
    private boolean isOfNoCase(Deed deed) {
        happened = new Happened();
        happened.seenAs = deed instanceof Deed.SeesAs it ? it.who() : "";
        return deed instanceof Deed.GoesTo || deed instanceof Deed.SeesAs;
    }

    private void check(List<Node.Entry> expect) {
        if (entered != null) {
            walked.goneOn(moves.knows(view(entered.standing())));
        }
        faults.addAll(new Expectations(service, example, walked, happened).check(expect));
    }

    private void fault(Fault.Place place, String wrong, String right) {
        faults.add(new Fault(place, "in \"" + example.name() + "\" " + wrong, right));
    }

    private CaseView view(Standing standing) {
        var around = new Around(example.begin().channel(), now, time, Person.NOBODY);
        return new CaseView(around, answers, facts, results, standing);
    }

    private void apply(Entered next) {
        entered = next;
        next.outcome()
                .fetched()
                .forEach(
                        (name, fact) -> {
                            if (fact.value().isPresent()) {
                                facts.put(name, fact);
                            }
                        });
        happened.stands(next);
        next.outcome().decided().forEach(taken -> happened.decided.add(taken.decision()));
        next.effects().forEach(happened::effect);
    }

    private void passTime(Instant until) {
        if (until.isBefore(now)) {
            fault(example.place(), "time goes back", "put the steps in their order");
        }
        for (int struck = 0; struck < TIMERS_MAX && entered != null; struck++) {
            var timer = moves.timer(view(entered.standing()));
            if (timer.isEmpty() || timer.get().at().isAfter(until)) {
                break;
            }
            now = timer.get().at().isBefore(now) ? now : timer.get().at();
            var next = moves.struck(timer.get().of(), view(entered.standing()));
            if (next.isEmpty()) {
                break;
            }
            apply(next.get());
        }
        now = until;
    }

    private void happen(Example.Later later) {
        var standing = entered == null ? null : entered.standing();
        if (standing == null) {
            return;
        }
        switch (later.deed()) {
            case Deed.Hears it -> hear(it, standing);
            case Deed.Chooses it -> choose(it, standing);
            case Deed.Answers it -> answer(it, standing);
            case Deed.SeesAs it -> happened.seenAs = it.who();
            case Deed.Waits it -> {}
            case Deed.GoesTo it -> {}
        }
    }

    private void hear(Deed.Hears event, Standing standing) {
        results.computeIfAbsent(event.effect(), n -> new HashMap<>()).putAll(event.with());
        var next =
                switch (event.said()) {
                    case "evidence complete" ->
                            Optional.of(moves.accepted(Set.of(), true, view(standing)));
                    default ->
                            moves.on(event.said(), view(standing))
                                    .or(() -> partEnded(event.said(), standing));
                };
        next.ifPresent(this::apply);
        // A stage need not wait for an event to know what it brings, such as a badge's last day.
        if (next.isEmpty() && event.with().isEmpty()) {
            fault(
                    event.place(),
                    "the stage " + standing.stage() + " does not wait for \"" + event.said() + "\"",
                    "let something happen that it waits for");
        }
    }

    // "diary done": the other service that this part is has ended.
    private Optional<Entered> partEnded(String event, Standing standing) {
        return standing.parts().keySet().stream()
                .filter(part -> event.startsWith(part + " "))
                .map(
                        part ->
                                moves.partEnded(
                                        part, event.substring(part.length() + 1), view(standing)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // Each role is one person here; "another" one is someone else of that role.
    private void choose(Deed.Chooses it, Standing standing) {
        var by = new Moves.By(it.by(), Set.of(it.by().replaceFirst("^another ", "")));
        var before = new LinkedHashMap<>(answers);
        answers.putAll(it.filled().answers());
        var view = view(standing);
        var part =
                moves.choices(view, by).stream()
                        .filter(choice -> choice.decision().equals(it.chooses()))
                        .map(Moves.Choice::part)
                        .findFirst()
                        .orElse("");
        var choosing = new Moves.Choosing(part, it.chooses(), it.reason(), it.filled().ticks());
        var next = moves.decide(choosing, by, view);
        next.ifPresent(this::apply);
        if (next.isEmpty()) {
            answers.clear();
            answers.putAll(before);
            happened.notAllowed = it.chooses();
            happened.notAllowedAt = it.place();
        }
    }

    private void answer(Deed.Answers it, Standing standing) {
        var asked = moves.turns(view(standing)).askedAgain();
        it.known()
                .forEach(
                        (name, value) -> facts.put(name, new Fetched(Optional.of(value), now, "")));
        for (var name : it.answers().keySet()) {
            if (!asked.contains(name)) {
                fault(it.place(), "\"" + name + "\" is not asked again", "add it to ask again:");
            }
        }
        answers.putAll(it.answers());
        moves.answered(view(standing)).ifPresent(this::apply);
    }

    /** What happened since one of the example's steps began, and where the case stands now. */
    static final class Happened {
        final List<String> does = new ArrayList<>();
        final List<String> letters = new ArrayList<>();
        final List<String> told = new ArrayList<>();
        final List<String> raised = new ArrayList<>();
        final List<String> handed = new ArrayList<>();
        final Set<String> decided = new HashSet<>();
        @Nullable Standing standing;
        String notAllowed = "";
        Fault.@Nullable Place notAllowedAt;
        String seenAs = "";

        private void stands(Entered now) {
            standing = now.standing();
        }

        private void effect(Effect effect) {
            switch (effect) {
                case Effect.Do it -> does.add(it.name());
                case Effect.Tell it -> told.add(it.message());
                case Effect.RaiseTo it -> raised.add(it.role());
                case Effect.Hand it -> handed.add(it.to());
                case Effect.Start it -> does.add(it.part().isEmpty() ? it.service() : "");
            }
        }
    }
}
