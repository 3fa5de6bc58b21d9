package borough.following;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words of the following page and its limits, as {@code rules/following.yaml} says. */
@Component
class FollowRules {
    private static final String FILE = "following.yaml";

    private final RulesFile<Rules> rules;

    FollowRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, (own, shared) -> read(own));
    }

    /** A button and what comes of pressing it. */
    record Button(String text, String means) {}

    /** How often somebody may be wrong about a second fact, and when the count begins anew. */
    record Guessing(int samePlaceMax, int placeMax, int requestMax, Period anew) {}

    /** What holds in one council. */
    record Rules(
            Map<String, Button> buttons,
            Map<String, String> ended,
            int messageMax,
            Guessing guessing,
            NextRules next) {

        /** The button for what a file hears of its customer, without the word customer. */
        Button button(String says) {
            return Optional.ofNullable(buttons.get(says))
                    .orElseGet(() -> new Button(capital(own(says)), ""));
        }

        // "asks for appeal" is "Ask for appeal"; another word stands as the file has it.
        private static String own(String says) {
            return says.replaceFirst("^asks for ", "ask for ");
        }

        String ended(String outcome) {
            return ended.getOrDefault(outcome, capital(outcome));
        }

        static String capital(String words) {
            return words.isEmpty()
                    ? words
                    : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
        }
    }

    /** Those of the council in hand. */
    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap file) {
        file.only("may do", "ended", "message at most", "guesses", "next");
        var buttons = new HashMap<String, Button>();
        var may = file.map("may do");
        for (var name : may.names()) {
            var it = may.map(name).only("button", "means");
            buttons.put(name, new Button(it.text("button"), it.text("means")));
        }
        var ended = new HashMap<String, String>();
        var ends = file.map("ended");
        ends.names().forEach(name -> ended.put(name, ends.text(name)));
        return new Rules(
                Map.copyOf(buttons),
                Map.copyOf(ended),
                file.value("message at most", Integer::parseInt),
                guessing(file.map("guesses")),
                NextRules.read(file.map("next")));
    }

    private static Guessing guessing(YamlMap it) {
        it.only(
                "about a request from one place",
                "from one place",
                "about a request",
                "count anew after");
        return new Guessing(
                it.value("about a request from one place", FollowRules::count),
                it.value("from one place", FollowRules::count),
                it.value("about a request", FollowRules::count),
                it.value("count anew after", FollowRules::period));
    }

    private static int count(String said) {
        if (!said.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("a number from 1 to 9999 is needed here");
        }
        return Integer.parseInt(said);
    }

    // Somebody waits as long at most, so it must be short and the same at any hour.
    private static Period period(String said) {
        return Period.read(said)
                .filter(it -> it.isExact() && it.seconds() >= 60 && it.seconds() <= 86_400)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a time from 1 minute to 1 day is said like 15 minutes"));
    }
}
