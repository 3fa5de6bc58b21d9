package borough.journeys;

import borough.data.Json;
import borough.language.Scope;
import borough.services.Rule;
import borough.values.Reference;
import borough.walking.Step;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a file says is done where it refuses somebody. No case comes of that, so each refusal
 * of a journey has a reference of its own, by which it is done once however often it is come to.
 */
@Component
@Transactional
class Refusals {

    /** Does it, in the transaction in hand; a step that refuses nobody does nothing. */
    void carryOut(Step step, Journey of) {
        if (step instanceof Step.Refused refused && !refused.does().isEmpty()) {
            var occasion = List.of(of.id(), refused.rule().name(), about(refused.rule(), of));
            var reference = reference(String.join("\n", occasion));
            refused.does().forEach(it -> it.action().perform(it.inputs(), reference));
        }
    }

    private static Reference reference(String occasion) {
        var same = UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
        return Reference.numbered(same.getMostSignificantBits());
    }

    // What it is done for: with another address, say, it is done again.
    private static String about(Rule rule, Journey of) {
        var reads = new HashSet<String>();
        rule.way().does().stream()
                .flatMap(act -> act.doing().call().given().stream())
                .forEach(given -> reads.addAll(given.reads()));
        var answers = new LinkedHashMap<>(of.said().answers());
        answers.keySet().removeIf(name -> !reads.contains(Scope.inConditions(name)));
        return Json.write(of.service().answersToJson(answers));
    }
}
