package borough.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import borough.language.Around;
import borough.moving.CaseView;
import borough.moving.Entered;
import borough.moving.Moves;
import borough.moving.Standing;
import borough.services.Effect;
import borough.services.Recipient;
import borough.services.Service;
import borough.services.Situation;
import borough.values.Uprn;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import borough.walking.Step;
import borough.walking.Walk;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WalkAndMovesTest {
    private static final Property HOME = new Property(new Uprn(1), "14 Mill Lane");
    private static final Person AMINA = new Person("Amina Khan", null, null, "07700900123", HOME);
    private static final Instant EVENING = Instant.parse("2026-11-24T18:10:00Z");

    private final Service service = ReadFileTest.service();
    private final Map<String, Object> answers = new HashMap<>();

    private static Around around(Instant now) {
        return new Around("web", now, TestWords.TIME, AMINA);
    }

    private Situation situation(Map<String, Situation.Fetched> facts) {
        return new Situation(around(EVENING), answers, facts, Set.of());
    }

    @Test
    void one_question_comes_after_another_and_what_is_known_is_filled_in() {
        var walk = new Walk(service);
        assertThat(walk.next(situation(Map.of())).step())
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        ask -> {
                            assertThat(ask.question().name()).isEqualTo("address");
                            assertThat(ask.filled()).contains(HOME);
                        });
        answers.put("address", HOME);
        assertThat(walk.next(situation(Map.of())).step())
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        ask ->
                                assertThat(ask.asking().choices())
                                        .containsExactly("rubbish", "recycling", "food", "garden"));
        answers.put("bins", List.of("rubbish"));
        answers.put("mobile", Nothing.NOTHING);
        assertThat(walk.sending(situation(Map.of())).step())
                .isInstanceOfSatisfying(
                        Step.Ready.class,
                        ready -> {
                            assertThat(ready.due()).contains(Instant.parse("2026-11-26T23:59:59Z"));
                            assertThat(ready.answers())
                                    .extracting(Step.Answered::words)
                                    .containsExactly("14 Mill Lane", "Rubbish", "none");
                        });
        assertThat(walk.again(situation(Map.of()), "bins").step())
                .isInstanceOfSatisfying(
                        Step.Ask.class,
                        ask -> assertThat(ask.filled()).contains(List.of("rubbish")));
    }

    @Test
    void a_lookup_runs_once_and_again_only_when_what_it_was_asked_changes() {
        var asked = new AtomicInteger();
        var walk =
                new Walk(
                        service,
                        (lookup, inputs) -> {
                            asked.incrementAndGet();
                            return Optional.of(lookup.ask(inputs));
                        });
        answers.put("address", HOME);
        answers.put("bins", List.of("rubbish"));
        var facts = walk.next(situation(Map.of())).facts();
        assertThat(asked).hasValue(2);
        var stored = service.factsFromJson(service.factsToJson(facts));
        assertThat(stored).isEqualTo(facts);
        walk.next(situation(stored));
        assertThat(asked).hasValue(2);
        answers.put("bins", List.of("food"));
        walk.next(situation(stored));
        assertThat(asked).hasValue(4);
    }

    @Test
    void a_lookup_that_fails_refuses_nobody_and_is_tried_again_at_sending() {
        var asked = new AtomicInteger();
        var walk =
                new Walk(
                        service,
                        (lookup, inputs) -> {
                            asked.incrementAndGet();
                            return Optional.empty();
                        });
        answers.put("address", HOME);
        answers.put("bins", List.of("rubbish"));
        var walked = walk.next(situation(Map.of()));
        assertThat(walked.step()).isInstanceOf(Step.Ask.class);
        walk.next(situation(walked.facts()));
        assertThat(asked).hasValue(2);
        answers.put("mobile", "07700900123");
        assertThat(walk.sending(situation(walked.facts())).step()).isInstanceOf(Step.Ready.class);
        assertThat(asked).hasValue(4);
    }

    @Test
    void a_refusal_says_why_and_someone_may_override_it() {
        answers.put("address", HOME);
        answers.put("bins", List.of("rubbish"));
        var late =
                new Situation(
                        around(Instant.parse("2026-12-01T10:00:00Z")), answers, Map.of(), Set.of());
        assertThat(new Walk(service).next(late).step())
                .isInstanceOfSatisfying(
                        Step.Refused.class,
                        refused -> {
                            assertThat(refused.words())
                                    .isEqualTo(
                                            "A missed bin can be reported for 2 working days. Your next collection is Tuesday 8 December.");
                            assertThat(refused.rule().override()).contains("waste supervisor");
                        });
        var overridden = new Situation(late.around(), answers, Map.of(), Set.of("too late"));
        assertThat(new Walk(service).next(overridden).step()).isInstanceOf(Step.Ask.class);
    }

    @Test
    void a_case_begins_hears_its_job_and_ends() {
        answers.put("address", HOME);
        answers.put("bins", List.of("rubbish"));
        answers.put("mobile", "07700900123");
        var moves = new Moves(service, TestWords.words());
        var facts = new Walk(service).sending(situation(Map.of())).facts();
        var begun =
                moves.begin(
                        new CaseView(
                                around(EVENING),
                                answers,
                                facts,
                                Map.of(),
                                Standing.sent("4K7-QXD-9RM", "/c/1", EVENING)));
        assertThat(begun.standing().stage()).isEqualTo("with the crew");
        assertThat(begun.say()).isEqualTo("The crew will come back by Thursday 26 November.");
        assertThat(begun.effects()).hasSize(2);
        assertThat(begun.effects().get(0))
                .isInstanceOfSatisfying(
                        Effect.Do.class,
                        job -> {
                            assertThat(job.name()).isEqualTo("job");
                            assertThat(job.inputs().uprn("property")).isEqualTo(new Uprn(1));
                            assertThat(job.inputs().records("missed", TestWords.Collection.class))
                                    .hasSize(1);
                        });
        assertThat(begun.effects().get(1))
                .isEqualTo(
                        new Effect.Tell(
                                "accepted",
                                Recipient.CUSTOMER,
                                "We will empty your rubbish at 14 Mill Lane by Thursday 26 November. Please leave it out. Follow it at /c/1."));
        assertThat(begun.timer())
                .contains(new Entered.Timer(Instant.parse("2026-11-27T00:00:00Z"), "after due"));

        var noon = Instant.parse("2026-11-25T12:00:00Z");
        Map<String, Map<String, Object>> results =
                Map.of("job", Map.of("reason", "a car was in the way"));
        var view = new CaseView(around(noon), answers, facts, results, begun.standing());
        assertThat(moves.on("job lost", view)).isEmpty();
        var ended = moves.on("job could not", view).orElseThrow();
        assertThat(ended.outcome().ended()).contains("not done");
        assertThat(ended.say())
                .isEqualTo(
                        "We came back but could not empty your rubbish. The reason is that a car was in the way.");

        var late = moves.struck("after due", view).orElseThrow();
        assertThat(late.outcome().moved()).isFalse();
        assertThat(late.effects()).contains(new Effect.RaiseTo("waste supervisor", ""));
        assertThat(late.timer()).isEmpty();
        assertThat(
                        moves.struck(
                                "after due",
                                new CaseView(
                                        around(noon), answers, facts, results, late.standing())))
                .isEmpty();
    }

    @Test
    void answers_are_stored_as_json_and_come_back() {
        answers.put("address", HOME);
        answers.put("bins", List.of("rubbish", "food"));
        answers.put("mobile", Nothing.NOTHING);
        assertThat(service.answersFromJson(service.answersToJson(answers))).isEqualTo(answers);
    }
}
