package borough.subjectaccess;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.values.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What {@code rules/data-rights.yaml} says. */
@Component
class AccessRules {
    private static final String FILE = "data-rights.yaml";
    private static final String ANSWER = "answer within";
    private static final String LONGER = "longer by";
    private static final String READY = "ready for";
    private static final String KEEP = "keep released for";
    private static final String EXEMPTIONS = "exemptions";
    private static final String[] ALL = {ANSWER, LONGER, READY, KEEP, EXEMPTIONS};

    private final RulesFile<Rules> rules;

    AccessRules(Home home, Councils councils, Changes changes) {
        rules = new RulesFile<>(FILE, home, councils, changes, AccessRules::read);
    }

    /**
     * The rules of the council in hand.
     *
     * @param answerWithin by when a request is answered
     * @param longerBy how much longer a hard one may take
     * @param readyFor how long what is released waits to be fetched
     * @param keepFor how long we keep what was released
     * @param exemptions why something may be kept back, by a short name
     */
    record Rules(
            Period answerWithin,
            Period longerBy,
            Period readyFor,
            Period keepFor,
            Map<String, String> exemptions) {}

    Rules current() {
        return rules.current();
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only(ALL);
        shared.only(ALL);
        return new Rules(
                period(ANSWER, own, shared),
                period(LONGER, own, shared),
                period(READY, own, shared),
                period(KEEP, own, shared),
                exemptions(own.having(EXEMPTIONS, shared).map(EXEMPTIONS)));
    }

    private static Period period(String name, YamlMap own, YamlMap shared) {
        return own.having(name, shared)
                .value(
                        name,
                        said ->
                                Period.read(said)
                                        .filter(it -> it.count() > 0)
                                        .orElseThrow(
                                                () ->
                                                        new IllegalArgumentException(
                                                                "write a time such as 1 month")));
    }

    private static Map<String, String> exemptions(YamlMap file) {
        var all = new LinkedHashMap<String, String>();
        file.names().forEach(it -> all.put(it, file.text(it)));
        return all;
    }
}
