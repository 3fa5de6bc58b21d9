package borough.following;

import borough.casebook.Case;
import borough.cases.CustomersView.Seen;
import borough.council.Structure;
import borough.moving.Ahead;
import borough.moving.Ahead.By;
import borough.moving.Ahead.Way;
import borough.tongues.Tongue;
import borough.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Says what happens next with a request, by when, who does it, and what we do if we are late. */
@Component
class NextViews {
    private final FollowRules rules;
    private final Structure structure;
    private final Clock clock;

    NextViews(FollowRules rules, Structure structure, Clock clock) {
        this.rules = rules;
        this.structure = structure;
        this.clock = clock;
    }

    /** The sentences in English as they are true on a day; none for what has ended. */
    record Next(List<String> sentences, String today) {}

    /** What they are asked may want a choice where there is nothing to choose from just now. */
    Next of(Seen seen, boolean mayAnswer) {
        var about = seen.story().about();
        var it = new Saying(seen, mayAnswer);
        if (about.isOpen()) {
            it.say();
        }
        return new Next(it.sentences.stream().distinct().toList(), Words.day(it.now, it.now));
    }

    /** The sentences of one request, as they are put together. */
    private final class Saying {
        private final NextRules words = rules.current().next();
        private final Instant now = clock.instant();
        private final List<String> sentences = new ArrayList<>();
        private final Ahead ahead;
        private final Case about;
        private final boolean mayAnswer;
        private final UnaryOperator<String> called;

        Saying(Seen seen, boolean mayAnswer) {
            this.mayAnswer = mayAnswer;
            this.ahead = seen.ahead();
            this.about = seen.story().about();
            this.called = seen.service().in(Tongue.named(seen.story().language()))::stageName;
        }

        void say() {
            if (ahead.asks()) {
                add(words.says(mayAnswer ? "answer" : "no choice"));
            } else if (isTheirTurn()) {
                add(words.says("your turn"));
            } else {
                weDo();
            }
            if (ahead.standsStill()) {
                add(words.says("stands still"));
            }
            byItself();
            late();
        }

        // A promise that stands still does so for somebody, and here somebody can do something.
        private boolean isTheirTurn() {
            return ahead.standsStill() && ways(By.CUSTOMER).stream().anyMatch(NextViews::leadsOn);
        }

        private void weDo() {
            about.where().team().flatMap(NextViews.this::name).ifPresent(this::with);
            to(ways(By.OFFICER)).ifPresent(to -> add(words.says("decides").replace("{stage}", to)));
            var came = new LinkedHashMap<String, List<Way>>();
            for (var way : ways(By.WORK)) {
                came.computeIfAbsent(words.comes(way.on()), any -> new ArrayList<>()).add(way);
            }
            if (!isAllThatComes(came)) {
                came.remove(words.says("comes"));
            }
            came.forEach((says, all) -> to(all).ifPresent(to -> add(says.replace("{stage}", to))));
            ahead.within()
                    .filter(now::isBefore)
                    .ifPresent(at -> add(words.says("own date").replace("{day}", day(at))));
        }

        // Of several things that may come, or one besides their own choice, most never do.
        private boolean isAllThatComes(Map<String, List<Way>> came) {
            return came.values().stream().mapToInt(List::size).sum() == 1
                    && ways(By.CUSTOMER).stream().noneMatch(NextViews::leadsOn);
        }

        private void with(String team) {
            add(words.says("with").replace("{team}", team));
        }

        // Only what comes first: what is further off may never come.
        private void byItself() {
            ways(By.TIME).stream()
                    .filter(it -> it.at().filter(now::isBefore).isPresent())
                    .filter(it -> leadsOn(it) || it.also().tells())
                    .min(Comparator.comparing(it -> it.at().orElseThrow()))
                    .ifPresent(this::byItself);
        }

        private void byItself(Way it) {
            boolean theirs = ahead.asks() || isTheirTurn();
            var says = leadsOn(it) ? theirs ? "silent by" : "goes by" : "tells by";
            add(
                    words.says(says)
                            .replace("{day}", day(it.at().orElseThrow()))
                            .replace("{stage}", to(List.of(it)).orElse("")));
        }

        private void late() {
            if (about.isLate(now)) {
                add(words.says("is late"));
            } else if (about.where().dueAt().isPresent() && !ahead.standsStill()) {
                var what = ways(By.LATE).stream().findFirst().map(this::whenLate).orElse("");
                var says = what.isEmpty() ? words.says("late otherwise") : what;
                add(words.says("late").replace("{what}", says));
            }
        }

        private String whenLate(Way it) {
            var what = new ArrayList<String>();
            if (it.also().tells()) {
                what.add(words.says("late tells"));
            }
            it.also()
                    .raisesTo()
                    .map(role -> words.says("late raises").replace("{role}", role))
                    .ifPresent(what::add);
            to(List.of(it))
                    .map(to -> words.says("late goes").replace("{stage}", to))
                    .ifPresent(what::add);
            return Words.list(what);
        }

        private List<Way> ways(By by) {
            return ahead.ways().stream().filter(it -> it.by() == by).toList();
        }

        /** The stages these lead to, in quotes, as the case's language calls them. */
        private Optional<String> to(Collection<Way> ways) {
            var stages = new LinkedHashSet<String>();
            ways.stream()
                    .flatMap(it -> it.to().stream())
                    .forEach(it -> stages.add("“" + called.apply(it) + "”"));
            var all = List.copyOf(stages);
            return switch (all.size()) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(all.getFirst());
                default ->
                        Optional.of(
                                String.join(", ", all.subList(0, all.size() - 1))
                                        + " "
                                        + Tongue.say("or")
                                        + " "
                                        + all.getLast());
            };
        }

        private String day(Instant at) {
            return Words.by(at, now);
        }

        private void add(String sentence) {
            sentences.add(sentence);
        }
    }

    private static boolean leadsOn(Way it) {
        return it.to().isPresent();
    }

    private Optional<String> name(String holder) {
        return structure
                .team(holder)
                .map(it -> it.name())
                .or(() -> structure.department(holder).map(it -> it.name()));
    }
}
