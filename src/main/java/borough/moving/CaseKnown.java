package borough.moving;

import borough.language.Path;
import borough.language.Truth;
import borough.moving.Entered.Taken;
import borough.services.Knowing;
import borough.services.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers all that a case's rules and texts may read, as it stands now. */
final class CaseKnown {
    private CaseKnown() {}

    static Knowing of(Service service, CaseView it) {
        var known = new Knowing(service, it.around()).answers(it.answers()).facts(it.facts());
        service.questions().stream()
                .filter(one -> !it.answers().containsKey(one.name()))
                .filter(one -> one.when().filter(w -> w.holds(known) != Truth.YES).isPresent())
                .forEach(one -> known.notAsked(one.name()));
        it.results().forEach((name, fields) -> known.put(name, Map.copyOf(fields)));
        var standing = it.standing();
        var of = new LinkedHashMap<String, Object>();
        of.put("reference", standing.name().reference());
        of.put("link", standing.name().link());
        standing.sentAt().ifPresent(at -> of.put("sent_on", it.around().time().dayOf(at)));
        known.put("case", of);
        standing.due().ifPresent(due -> known.put("due", due));
        standing.promised().priority().ifPresent(one -> known.put("priority", one));
        known.accept(standing.memory().accepted());
        decision(known, service, standing.memory().decided());
        if (standing.memory().complete()) {
            known.put("evidence", Map.of("missing", List.of()));
        }
        return known;
    }

    /** The decision taken last; its reason by rule also in the language of whoever reads it. */
    static void decision(Knowing known, Service service, Optional<Taken> decided) {
        decided.ifPresent(
                it -> {
                    var decision = new LinkedHashMap<String, Object>();
                    decision.put("name", it.decision());
                    decision.put("reason", it.because());
                    decision.put("summary", it.because());
                    inTheirWords(known, service, it)
                            .ifPresent(
                                    words -> {
                                        decision.put("reason" + Path.IN_WORDS, words);
                                        decision.put("summary" + Path.IN_WORDS, words);
                                    });
                    known.put("decision", decision);
                });
    }

    private static Optional<String> inTheirWords(Knowing known, Service service, Taken it) {
        return known.around().tongue().isEnglish()
                ? Optional.empty()
                : service.allStages().stream()
                        .filter(stage -> stage.name().equals(it.stage()))
                        .flatMap(stage -> stage.deciding().decisions().stream())
                        .filter(one -> one.name().equals(it.decision()))
                        .flatMap(one -> one.reaction().because().stream())
                        .map(text -> text.say(known))
                        .findFirst();
    }
}
