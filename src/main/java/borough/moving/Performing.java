package borough.moving;

import borough.language.Condition;
import borough.language.Path;
import borough.language.Truth;
import borough.services.Doing;
import borough.services.Effect;
import borough.services.Effect.Recipient;
import borough.services.Fact;
import borough.services.Fact.Fetch;
import borough.services.Knowing;
import borough.services.Lookups;
import borough.services.Message;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.services.Stage;
import borough.services.Stage.Decision;
import borough.services.Stage.Other;
import borough.services.Stage.Reaction;
import borough.vocabulary.Nothing;
import borough.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers, in order, what is to be done because a case moved. */
final class Performing {
    private final Service service;
    private final Vocabulary words;
    private final Lookups lookups;
    private final Knowing known;
    private final List<Effect> effects = new ArrayList<>();
    private final Map<String, Fetched> fetched = new LinkedHashMap<>();

    Performing(Service service, Vocabulary words, Lookups lookups, Knowing known) {
        this.service = service;
        this.words = words;
        this.lookups = lookups;
        this.known = known;
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    boolean holds(Optional<Condition> when) {
        return when.map(condition -> condition.holds(known) == Truth.YES).orElse(true);
    }

    void perform(String line, Reaction reaction) {
        reaction.does().forEach(it -> perform(line, it));
        reaction.tells().forEach(this::tell);
        reaction.raiseTo()
                .ifPresent(
                        role ->
                                raise(
                                        line,
                                        role,
                                        reaction.because().map(b -> b.english(known)).orElse("")));
    }

    void perform(String line, Doing doing) {
        perform(line, doing, doing.name());
    }

    /** Does it under this name, where the file gives it none. */
    void perform(String line, Doing doing, String otherwise) {
        var name = doing.name().isEmpty() ? otherwise : doing.name();
        if (!holds(doing.when())) {
            return;
        }
        var word = doing.call().word();
        var action =
                words.findAction(word)
                        .orElseThrow(() -> new IllegalStateException("No word " + word));
        var inputs = doing.call().inputs(Item.as(name, line), action.heading(), known);
        // What can't be done by itself falls to a person; the case never stands still unseen.
        inputs.ifPresentOrElse(
                given -> effects.add(new Effect.Do(name, action, given)),
                () -> raise(line, service.owner(), action.name() + " needs what is not known"));
    }

    void tell(String message) {
        message(message).ifPresent(effects::add);
    }

    /** Says this first, where nothing else is told. */
    void tellFirst(String message) {
        if (effects.stream().noneMatch(Effect.Tell.class::isInstance)) {
            message(message).ifPresent(it -> effects.add(0, it));
        }
    }

    private Optional<Effect> message(String message) {
        return Optional.ofNullable(service.story().messages().get(message))
                .filter(it -> holds(it.when()))
                .flatMap(this::message);
    }

    // Whoever asked for no contact hears nothing, whatever the file tells; and the customer's
    // language is theirs alone.
    private Optional<Effect> message(Message it) {
        var to = Recipient.of(it, service, known);
        var text =
                to instanceof Recipient.Customer ? it.text().say(known) : it.text().english(known);
        return Recipient.isNobody(to) || Recipient.asksForPeace(to, service, known)
                ? Optional.empty()
                : Optional.of(new Effect.Tell(it.name(), to, text));
    }

    void raise(String line, String role, String because) {
        effects.add(new Effect.RaiseTo(line, role, because));
    }

    /** A second person is asked to agree. */
    void propose(Whereabouts where, String line, Decision decision, Standing.Proposal proposal) {
        where.proposed(line, Optional.of(proposal));
        var why = decision.name() + ": " + proposal.reason();
        decision.manner().secondPerson().ifPresent(role -> raise(line, role, why));
    }

    /** The second person does not agree: it goes back to those who may decide it anew. */
    void sentBack(Whereabouts where, String line, String to) {
        where.proposed(line, Optional.empty());
        hand(line, to);
    }

    void hand(String line, String to) {
        effects.add(new Effect.Hand(line, to));
    }

    void start(String part, Other other, Knowing said) {
        var with = new LinkedHashMap<String, Object>();
        other.with()
                .forEach(
                        (name, given) ->
                                given.value(said).ifPresent(value -> with.put(name, value)));
        effects.add(new Effect.Start(part, other.service(), with));
    }

    /** The items of a list; none where it is not known. */
    List<?> list(Path path) {
        return path.value(known)
                .filter(List.class::isInstance)
                .<List<?>>map(List.class::cast)
                .orElse(List.of());
    }

    /** Fetches a fact of a stage now; not known where something it needs is not. */
    void fetch(Fact fact) {
        if (fact.source() instanceof Fetch(var call, var lookup) && lookup.isPresent()) {
            var inputs = call.inputs(fact.name(), lookup.get().heading(), known);
            inputs.map(in -> new Fetched(lookups.ask(lookup.get(), in), known.around().now(), ""))
                    .ifPresent(it -> fetched.put(fact.name(), it));
            known.facts(fetched);
        }
    }

    Map<String, Fetched> fetched() {
        return Map.copyOf(fetched);
    }

    /** What texts may now say of the promise. */
    void promised(Standing standing) {
        known.put("due", standing.due().map(Object.class::cast).orElse(Nothing.NOTHING));
    }

    /** What texts may now say of where the case, or this part of it, stands. */
    void stand(String line, Stage stage, Standing standing) {
        var timers = new Timers(service, standing, known);
        var now = new LinkedHashMap<String, Object>(Map.of("name", stage.name()));
        timers.until(stage, Choices.at(standing, line)).ifPresent(it -> now.put("until", it));
        known.put("stage", now);
        if (!line.equals(Whereabouts.CASE)) {
            known.put("part", line);
        }
        promised(standing);
        service.reviews().stream()
                .filter(it -> line.equals(Whereabouts.CASE) && it.of().contains(stage.name()))
                .flatMap(it -> timers.mayAskUntil(it).stream())
                .map(it -> known.around().time().dayOf(it))
                .forEach(day -> known.put("review", Map.of("until", day)));
    }

    /** Whether a yes must wait for evidence. A no needs none. */
    boolean lacksEvidence(Whereabouts where, String line, Stage stage, Decision decision) {
        var needs = stage.deciding().needsEvidence();
        boolean yes = Choices.isYes(service, line, stage, decision);
        return yes && !where.isComplete() && !missing(needs, where.accepted()).isEmpty();
    }

    // The evidence among these, or among all, that is still missing when some is accepted.
    private List<String> missing(List<String> needs, Set<String> accepted) {
        var missing = service.evidence().missing(known, accepted);
        return needs.equals(List.of("all"))
                ? missing
                : needs.stream().filter(missing::contains).toList();
    }
}
