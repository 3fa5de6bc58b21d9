package borough.examples;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.casebook.Event;
import borough.cases.Cases.Deciding;
import borough.cases.RealLife;
import borough.catalogue.Catalogue;
import borough.catalogue.Services;
import borough.catalogue.TestWords;
import borough.catalogue.WordsToCome;
import borough.examples.Example.Deed;
import borough.examples.ExampleCase.Happened;
import borough.files.Fault;
import borough.files.Node;
import borough.reading.Reading;
import borough.running.TaughtWords;
import borough.services.Effect;
import borough.services.Service;
import borough.services.Stage;
import borough.values.CouncilId;
import borough.vocabulary.Nothing;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The examples of the hardest services and of the live ones, lived once more with real cases in the
 * database: every step is a transaction of its own that reads all it knows from there, and what the
 * file expects must hold of what the database keeps.
 */
class LivedForRealTest {
    private static final Path HARDEST = Path.of("src/test/resources/language/services");
    private static final Path LIVE = Path.of("services");
    private static final int TIMERS_MAX = 500;

    private final Vocabulary words = WordsToCome.addTo(TaughtWords.all());
    private final CouncilId council = Town.council(false);
    private final Catalogue catalogue = Services.catalogue(words);
    private int lived;

    @Test
    void what_every_example_expects_holds_of_real_cases_too() throws IOException {
        assertThat(faults(HARDEST)).isEmpty();
        assertThat(lived).as("examples that were sent").isGreaterThan(120);
    }

    @Test
    void what_the_examples_of_live_services_expect_holds_of_real_cases_too() throws IOException {
        assertThat(faults(LIVE)).isEmpty();
        assertThat(lived).as("examples that were sent").isGreaterThan(25);
    }

    private List<String> faults(Path folder) throws IOException {
        var faults = new ArrayList<Fault>();
        for (var service : services(folder)) {
            var reading = new Reading(words, service.proof().scope());
            for (var node : service.proof().examples()) {
                faults.addAll(lives(service, Example.read(node, service, reading)));
            }
        }
        return faults.stream().map(Fault::toString).toList();
    }

    private List<Service> services(Path folder) throws IOException {
        var services = new ArrayList<Service>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                services.add(Services.live(council, catalogue, file, words));
            }
        }
        return services;
    }

    private List<Fault> lives(Service service, Example example) {
        var walk = new ExampleWalk(service, example.begin(), TestWords.TIME);
        if (!walk.walk() || service.stages().isEmpty()) {
            return List.of();
        }
        lived++;
        try {
            return new Living(service, example, walk).check();
        } catch (RuntimeException fault) {
            throw new AssertionError(service.slug() + ": " + example.name(), fault);
        }
    }

    /** One example's case. */
    private final class Living {
        private final Service service;
        private final Example example;
        private final ExampleWalk walked;
        private final RealLife life = new RealLife(council, catalogue, words);
        private final List<Fault> faults = new ArrayList<>();
        private Happened happened = new Happened();
        private int seen;

        Living(Service service, Example example, ExampleWalk walked) {
            this.service = service;
            this.example = example;
            this.walked = walked;
            Town.CLOCK.set(example.begin().now());
            life.knows(example.begin().known());
            var answers = new LinkedHashMap<String, Object>(example.begin().given());
            service.questions().stream()
                    .filter(it -> it.isOptional() && walked.asked.contains(it.name()))
                    .forEach(it -> answers.putIfAbsent(it.name(), Nothing.NOTHING));
            life.open(service, example.begin().channel(), answers, walked.facts());
            service.doings().stream()
                    .filter(it -> example.begin().known().get(it.name()) instanceof Map)
                    .forEach(
                            it -> brings(it.call().word(), example.begin().known().get(it.name())));
        }

        // What something done brings at once, whether or not a stage waits to hear of it.
        private void brings(String action, @Nullable Object values) {
            var brought = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) values).forEach((name, value) -> brought.put(String.valueOf(name), value));
            life.happens(action, "brought", brought);
        }

        List<Fault> check() {
            happened.does.addAll(walked.does);
            check(example.begin().expect());
            for (var later : example.later()) {
                if (later.deed() instanceof Deed.GoesTo) {
                    continue;
                }
                happened = new Happened();
                later.at().ifPresent(this::passTime);
                happen(later);
                check(later.expect());
            }
            life.leave();
            return faults;
        }

        private void check(List<Node.Entry> expect) {
            happened.standing = life.standing();
            for (var effect : life.effects()) {
                effect(effect);
            }
            var events = life.events();
            events.stream()
                    .skip(seen)
                    .filter(it -> it.what().equals("decided"))
                    .forEach(this::decided);
            events.stream().skip(seen).filter(it -> it.what().equals("began")).forEach(this::began);
            seen = events.size();
            walked.goneOn(life.known());
            faults.addAll(new Expectations(service, example, walked, happened).check(expect));
        }

        private void decided(Event it) {
            service.allStages().stream()
                    .flatMap(stage -> stage.decisions().stream())
                    .map(Stage.Decision::name)
                    .filter(
                            name ->
                                    Set.of(
                                                    it.words()
                                                            .replaceFirst(" \\(ticked: .*", "")
                                                            .split(": "))
                                            .contains(name))
                    .forEach(happened.decided::add);
        }

        private void began(Event it) {
            service.allStages().stream()
                    .flatMap(stage -> stage.entering().starts().stream())
                    .map(Stage.Other::service)
                    .distinct()
                    .filter(slug -> it.words().startsWith(title(slug) + ", "))
                    .forEach(happened.does::add);
        }

        private String title(String slug) {
            return Town.in(council, () -> catalogue.live(slug).map(Service::title).orElse("none"));
        }

        private void effect(Effect effect) {
            switch (effect) {
                case Effect.Do it -> happened.does.add(it.name());
                case Effect.Tell it -> happened.told.add(it.message());
                case Effect.RaiseTo it -> happened.raised.add(it.role());
                case Effect.Hand it -> happened.handed.add(it.to());
                case Effect.Start it -> happened.does.add(it.part().isEmpty() ? it.service() : "");
            }
        }

        private void passTime(Instant until) {
            for (int struck = 0; struck < TIMERS_MAX; struck++) {
                var timer = life.timer();
                if (timer.isEmpty() || timer.get().isAfter(until)) {
                    break;
                }
                if (timer.get().isAfter(Town.CLOCK.instant())) {
                    Town.CLOCK.set(timer.get());
                }
                assertThat(life.strike()).isTrue();
            }
            Town.CLOCK.set(until);
        }

        private void happen(Example.Later later) {
            switch (later.deed()) {
                case Deed.Hears it -> hear(it);
                case Deed.Chooses it -> choose(it);
                case Deed.Answers it -> {
                    life.knows(it.known());
                    assertThat(life.answers(it.answers())).isTrue();
                }
                case Deed.SeesAs it -> happened.seenAs = it.who();
                case Deed.Waits it -> {}
                case Deed.GoesTo it -> {}
            }
        }

        private void choose(Deed.Chooses it) {
            var role = it.by().replaceFirst("^another ", "");
            var filled = it.filled();
            var deciding =
                    new Deciding("", it.chooses(), it.reason(), filled.ticks(), filled.answers());
            if (!life.chooses(it.by(), role, deciding)) {
                happened.notAllowed = it.chooses();
                happened.notAllowedAt = it.place();
            }
        }

        private void hear(Deed.Hears it) {
            var said = it.said();
            var part = part(said);
            if (said.startsWith("customer ")) {
                assertThat(life.customer(said)).as(said).isTrue();
            } else if (said.equals("evidence complete")) {
                life.evidenceComes();
            } else if (said.equals("evidence asked")) {
                life.evidenceIsAsked();
            } else if (part != null && said.startsWith(part + " ")) {
                life.partEnds(part, said.substring(part.length() + 1));
            } else if (action(it) != null) {
                var event = it.effect().isEmpty() ? said : said.substring(it.effect().length() + 1);
                life.happens(action(it), event, it.with());
            } else {
                life.hears(said);
            }
        }

        private @Nullable String part(String said) {
            return life.standing().parts().entrySet().stream()
                    .filter(it -> it.getValue().stage().equals("started"))
                    .map(Map.Entry::getKey)
                    .filter(it -> said.startsWith(it + " "))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable String action(Deed.Hears it) {
            return service.doings().stream()
                    .filter(doing -> doing.name().equals(it.effect()))
                    .map(doing -> doing.call().word())
                    .filter(
                            word ->
                                    !it.effect().isEmpty()
                                            || words.findAction(word)
                                                    .orElseThrow()
                                                    .announces()
                                                    .contains(it.said()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
