package borough.cases;

import borough.Town;
import borough.casebook.Case;
import borough.casebook.CasesStore;
import borough.casebook.Event;
import borough.casebook.Starter;
import borough.cases.Cases.Deciding;
import borough.cases.Cases.Happening;
import borough.cases.Cases.NotAllowed;
import borough.catalogue.Catalogue;
import borough.council.Calendars;
import borough.council.SignedIn;
import borough.data.Sealing;
import borough.language.Known;
import borough.moving.Standing;
import borough.services.Effect;
import borough.services.Evidence;
import borough.services.Lookups;
import borough.services.Service;
import borough.services.Situation.Fetched;
import borough.tongues.Tongues;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.vocabulary.Person;
import borough.vocabulary.Vocabulary;
import borough.web.Links;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One case lived on the real doors and in the database, with words that no capability teaches yet:
 * what they would do is only counted, and what they would know is said.
 */
public final class RealLife {
    private static final String OUTSIDE = "outside";

    private final CouncilId council;
    private final Moving moving;
    private final Cases cases;
    private final Drawer drawer;
    private final Map<String, Object> said = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private Reference reference = Reference.draw();
    private @Nullable Reference ours;

    public RealLife(CouncilId council, Catalogue catalogue, Vocabulary words) {
        this.council = council;
        var store = Town.bean(CasesStore.class);
        var desk = Town.bean(Desk.class);
        Lookups lookups = (lookup, in) -> Optional.ofNullable(said.get(in.as()));
        var taught = new Moving.Taught(words, lookups);
        this.moving = new Moving(store, new Counting(), catalogue, taught, desk);
        this.drawer = new Drawer(store, moving);
        this.cases =
                new Cases(
                        store, moving, desk, Town.bean(PastCases.class), Town.bean(OwnLink.class));
    }

    /** A desk with other days of work. */
    static Desk desk(Calendars calendars) {
        return new Desk(
                Town.CLOCK,
                calendars,
                Town.bean(Links.class),
                Town.bean(Sealing.class),
                Town.bean(Tongues.class));
    }

    /** Moves cases for real at another desk. */
    static Moving moving(Desk desk) {
        return new Moving(
                Town.bean(CasesStore.class),
                Town.bean(Effects.class),
                Town.bean(Catalogue.class),
                Town.bean(Vocabulary.class),
                desk);
    }

    /** Carries out all that cases do themselves, and counts what they ask of others. */
    private final class Counting implements Deeds {
        private final Effects real = Town.bean(Effects.class);

        @Override
        public Done carryOut(Effect effect, For it) {
            // What a case does that this one began is no deed of this one.
            ours = ours == null ? it.reference() : ours;
            if (it.reference().equals(ours)) {
                effects.add(effect);
            }
            return effect instanceof Effect.Do todo
                    ? new Done("did", todo.name(), Optional.empty())
                    : real.carryOut(effect, it);
        }

        @Override
        public void opened(Case it, Opening by) {
            real.opened(it, by);
        }

        @Override
        public void ended(Case it, Optional<Starter> starter) {
            real.ended(it, starter);
        }
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    /** What lookups answer from now on, by the names of facts. */
    public void knows(Map<String, Object> facts) {
        said.putAll(facts);
    }

    /** Sends it, at this moment. */
    public void open(
            Service service,
            String channel,
            Map<String, Object> answers,
            Map<String, Fetched> facts) {
        var opening =
                new Opening(
                        service,
                        new Opening.Said(answers, facts, Map.of(), List.of()),
                        Person.NOBODY,
                        Opening.where(answers),
                        new Event.By("Customer", channel));
        reference = in(() -> cases.open(opening)).reference();
        ours = reference;
    }

    /** What was asked of others, told and handed over since this was asked last. */
    public List<Effect> effects() {
        var since = List.copyOf(effects);
        effects.clear();
        return since;
    }

    /** Where the case stands by what the database keeps. */
    public Standing standing() {
        return in(() -> moving.view(drawer.look(reference).orElseThrow()).standing());
    }

    public Known known() {
        return in(
                () -> {
                    var held = drawer.look(reference).orElseThrow();
                    return moving.moves(held).knows(moving.view(held));
                });
    }

    /** The case as lists show it. */
    public Case look() {
        return in(() -> cases.find(reference).orElseThrow());
    }

    /** The history in short: what happened, in words. */
    public List<Event> events() {
        return in(() -> cases.story(reference).orElseThrow()).events();
    }

    /** The timer that the case waits for, as the database has it. */
    public Optional<Instant> timer() {
        return in(
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select timer_at from cases.cases where reference = ?")
                                .param(reference.text())
                                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)))
                                .single()
                                .map(Timestamp::toInstant));
    }

    /** Lets what is due by the clock happen, one case. */
    public boolean strike() {
        return in(
                () -> {
                    var struck =
                            Town.bean(JdbcClient.class)
                                    .sql(
                                            """
                                            select reference from cases.cases
                                            where timer_at <= ? and reference = ?
                                            """)
                                    .param(Timestamp.from(Town.CLOCK.instant()))
                                    .param(reference.text())
                                    .query((row, n) -> new Reference(row.getString(1)))
                                    .list()
                                    .stream()
                                    .findFirst();
                    struck.ifPresent(it -> cases.strike(List.of(it)));
                    return struck.isPresent();
                });
    }

    /** Leaves the case alone from now on. */
    public void leave() {
        in(
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("update cases.cases set timer_at = null, timer = null")
                                .update());
    }

    /** An action announces this, to the whole case. */
    public void happens(String action, String event, Map<String, Object> values) {
        var by = new Event.By("The crew", "field");
        var occasion = UUID.randomUUID().toString();
        run(() -> cases.happened(reference, new Happening(action, event, values, occasion, by)));
    }

    /** News of another case. */
    public void hears(String event) {
        var by = new Event.By("Another case", OUTSIDE);
        run(() -> cases.hears(reference, event, UUID.randomUUID().toString(), by));
    }

    /** Another service that is a part of the case ends so. */
    public void partEnds(String part, String how) {
        run(() -> cases.ended(new StartedCaseEnded(reference, part, Reference.draw(), how)));
    }

    /** The customer does this; false where they may not now. */
    public boolean customer(String event) {
        var turn = new CustomersTurn(drawer, moving);
        return may(
                () -> turn.does(reference, event, UUID.randomUUID().toString(), Event.By.CUSTOMER));
    }

    /** The customer answers what they are asked again; false where that is not asked. */
    public boolean answers(Map<String, Object> answers) {
        var turn = new CustomersTurn(drawer, moving);
        return may(() -> turn.answerAgain(reference, answers));
    }

    /** Officers accept whatever evidence is missing, one after the other. */
    public void evidenceComes() {
        var evidence = new CaseEvidence(drawer, moving);
        var missing =
                in(() -> evidence.pieces(reference)).stream().filter(it -> it.isMissing()).toList();
        for (var piece : missing) {
            var by = officer("Grace Lindqvist", rolesFor(piece));
            run(() -> evidence.accept(reference, piece.item().name(), "", by));
        }
    }

    /** Officers can accept nothing of what is missing first, and ask for another. */
    public void evidenceIsAsked() {
        var evidence = new CaseEvidence(drawer, moving);
        var piece =
                in(() -> evidence.pieces(reference)).stream()
                        .filter(it -> it.isMissing())
                        .findFirst()
                        .orElseThrow();
        var by = officer("Grace Lindqvist", rolesFor(piece));
        run(() -> evidence.refuse(reference, piece.item().name(), "It can't be read.", by));
    }

    private Set<String> rolesFor(Evidence.Piece piece) {
        var roles = new HashSet<>(piece.item().how().checkedBy());
        in(() -> drawer.look(reference).orElseThrow()).service().allStages().stream()
                .flatMap(stage -> stage.decisions().stream())
                .forEach(one -> roles.addAll(one.by()));
        return roles;
    }

    private static SignedIn officer(String name, Set<String> roles) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SignedIn(id, name, List.of(), roles, Set.of());
    }

    /** Someone of a role chooses, in the first part that offers it; false where they may not. */
    public boolean chooses(String who, String role, Deciding it) {
        var by = officer(who, Set.of(role));
        var parts = Stream.concat(Stream.of(""), standing().parts().keySet().stream()).toList();
        for (var part : parts) {
            var there = new Deciding(part, it.decision(), it.reason(), it.ticks(), it.filled());
            if (may(() -> cases.decide(reference, there, by))) {
                return true;
            }
        }
        return false;
    }

    private boolean may(Runnable work) {
        try {
            run(work);
            return true;
        } catch (NotAllowed not) {
            return false;
        }
    }

    private void run(Runnable work) {
        Town.run(council, work);
    }
}
