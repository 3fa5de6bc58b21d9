package borough.casework;

import borough.casework.ActPage.Field;
import borough.casework.Casework.OnDesk;
import borough.handling.CaseDesk.Line;
import borough.handling.Correcting;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each thing done by hand asks for, and how it says so. */
@Component
class ActFields {
    private final CaseworkRules rules;

    ActFields(CaseworkRules rules) {
        this.rules = rules;
    }

    /** A case, what was typed so far, what is wrong with it, and the line it is about. */
    record Asking(
            OnDesk it,
            Map<String, String> typed,
            Map<String, List<String>> posted,
            List<Fault> faults,
            Optional<Line> line) {
        String typed(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    String says(Act act, Asking asking) {
        return switch (act) {
            case EVIDENCE -> missing(asking);
            case HAND_OVER ->
                    "They see what you write here above everything else until they take it.";
            case STOP_CLOCK ->
                    "The promise stands still until you let it go on. The case keeps its stage.";
            case START_CLOCK -> "The promise goes on from where it stood still.";
            case MORE_TIME -> "At most " + rules.current().moreTimeMax().said() + " from today.";
            case LINK -> "Both histories say so. Nobody is told.";
            case DUPLICATE ->
                    "This case ends. Its customer is told that we deal with it already, and again"
                            + " when the other case ends.";
            case WITHDRAW -> "The case ends where it stands, and the customer is told.";
            case REOPEN ->
                    "The promise is counted afresh. Nothing that the stage did before is done"
                            + " again by itself.";
            case CORRECT_ANSWER -> "What was answered before stays in the history.";
            case CORRECT_LINE ->
                    asking.line()
                            .map(line -> "The history says: " + said(line))
                            .orElse("What was written stays in the history.");
        };
    }

    private static String said(Line line) {
        var text = line.said("text").isEmpty() ? line.said("why") : line.said("text");
        var words = text.isEmpty() ? line.event().what() + " " + line.event().words() : text;
        return Lines.beginning(words);
    }

    String button(Act act) {
        return switch (act) {
            case EVIDENCE -> "Save";
            case HAND_OVER -> "Hand over";
            case STOP_CLOCK -> "Stop the clock";
            case START_CLOCK -> "Let it go on";
            case MORE_TIME -> "Give more time";
            case LINK -> "Link";
            case DUPLICATE -> "End it as a duplicate";
            case WITHDRAW -> "Withdraw it";
            case REOPEN -> "Open it again";
            case CORRECT_ANSWER, CORRECT_LINE -> "Put it right";
        };
    }

    List<Field> of(Act act, Asking asking) {
        return switch (act) {
            case EVIDENCE -> evidence(asking);
            case HAND_OVER -> handOver(asking);
            case STOP_CLOCK -> List.of(words("why", "Why does the clock stop?", null, asking));
            case START_CLOCK -> List.of(words("why", "Why does it go on?", null, asking));
            case MORE_TIME ->
                    List.of(
                            Field.of(
                                    "date",
                                    "until",
                                    "Until when?",
                                    "The whole of that day is in time.",
                                    asking.typed("until")),
                            words("why", "Why does it take longer?", null, asking));
            case LINK -> List.of(other(asking), kind(asking));
            case DUPLICATE ->
                    List.of(other(asking), words("why", "Reason (optional)", null, asking));
            case WITHDRAW ->
                    List.of(words("why", "How did they ask for it, and why?", null, asking));
            case REOPEN -> reopening(asking);
            case CORRECT_ANSWER -> answer(asking);
            case CORRECT_LINE ->
                    List.of(words("right", "What was wrong, and what is right?", null, asking));
        };
    }

    private static List<Field> handOver(Asking asking) {
        return List.of(
                new Field(
                        "to",
                        "to",
                        "To whom?",
                        "A team, or a colleague’s name or email.",
                        asking.typed("to"),
                        teams(asking),
                        null),
                words("why", "Why do you hand it over?", null, asking),
                words(
                        "summary",
                        "What has been said so far? (optional)",
                        "What they need to know, so that nobody is asked twice.",
                        asking));
    }

    private static String missing(Asking asking) {
        var missing =
                asking.it().looked().ways().evidence().stream()
                        .filter(it -> it.isMissing())
                        .map(it -> it.item().name())
                        .toList();
        return missing.isEmpty()
                ? "Everything is here."
                : "Still missing: " + String.join(", ", missing) + ".";
    }

    private static List<Field> evidence(Asking asking) {
        var items =
                asking.it().looked().ways().evidence().stream()
                        .map(it -> it.item().name())
                        .map(it -> choice(it, Lines.sentence(it), asking.typed("item")))
                        .toList();
        var said = asking.typed("verdict");
        return List.of(
                Field.choosing("item", "Which item?", items),
                Field.choosing(
                        "verdict",
                        "What do you say of it?",
                        List.of(
                                choice("yes", "I accept it", said),
                                choice("no", "I can’t accept it", said))),
                words("why", "How did you see it, or why can’t you accept it?", null, asking));
    }

    private static Choice choice(String value, String words, String typed) {
        return new Choice(value, words, null, value.equals(typed));
    }

    private static Field words(
            String id, String label, @org.jspecify.annotations.Nullable String hint, Asking it) {
        return Field.of("long", id, label, hint, it.typed(id));
    }

    private static List<Choice> teams(Asking asking) {
        return asking.it().teams().stream()
                .map(team -> Choice.of(team.name(), team.name()))
                .toList();
    }

    private static Field other(Asking asking) {
        return Field.of(
                "text",
                "other",
                "Reference of the other case",
                "Nine letters and numbers. Spaces do not matter.",
                asking.typed("other"));
    }

    private static Field kind(Asking asking) {
        var kinds =
                Map.of("related", "It is related to the other", "follows", "It follows from it");
        return Field.choosing(
                "kind",
                "How do they belong together?",
                Stream.of("related", "follows")
                        .map(
                                one ->
                                        new Choice(
                                                one,
                                                kinds.getOrDefault(one, one),
                                                null,
                                                one.equals(asking.typed("kind"))))
                        .toList());
    }

    private static List<Field> reopening(Asking asking) {
        var stages = asking.it().looked().ways().mayReopenIn();
        var last = stages.isEmpty() ? "" : stages.getLast();
        var typed = asking.typed("stage").isEmpty() ? last : asking.typed("stage");
        return List.of(
                Field.choosing(
                        "stage",
                        "In which stage does it go on?",
                        stages.stream()
                                .map(
                                        it ->
                                                new Choice(
                                                        it,
                                                        Lines.sentence(it),
                                                        null,
                                                        it.equals(typed)))
                                .toList()),
                words("why", "Why do you open it again?", null, asking),
                Field.ticking("tell", "Tell the customer", !asking.typed("tell").isEmpty()));
    }

    static Optional<Correcting.Question> question(OnDesk it, String field) {
        return it.looked().ways().mayCorrect().stream()
                .filter(one -> one.asked().field().equals(field))
                .findFirst();
    }

    private static List<Field> answer(Asking asking) {
        var question = question(asking.it(), asking.typed("question"));
        return question.map(
                        it ->
                                List.of(
                                        Field.asking(asked(it, asking)),
                                        words("why", "How do you know?", null, asking),
                                        Field.of(
                                                "hidden",
                                                "question",
                                                "",
                                                null,
                                                it.asked().field())))
                .orElse(List.of());
    }

    private static Asked asked(Correcting.Question it, Asking asking) {
        var said = new Filling.Said(Optional.of(it.value()), asking.posted(), asking.faults());
        var asks = new borough.services.Question.Asks(it.words(), Optional.empty());
        return Filling.asked(it.asked(), asks, it.asking(), said);
    }
}
