package borough.api;

import borough.cases.Cases;
import borough.data.Json;
import borough.services.Service;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.values.Reference;
import borough.walking.Step;
import borough.web.Links;
import borough.web.Words;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a program is told of a case that is open: all that a person reads on the last page. */
@Component
class Created {
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Cases cases;
    private final Links links;
    private final Clock clock;

    Created(Cases cases, Links links, Clock clock) {
        this.cases = cases;
        this.links = links;
        this.clock = clock;
    }

    /** What a service that only answers has found; there is no case. */
    static ResponseEntity<String> found(Step.Found found) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(Map.of("found", says(found))));
    }

    static List<Map<String, Object>> says(Step.Found found) {
        return found.shown().stream()
                .map(
                        it ->
                                Map.<String, Object>of(
                                        "rule",
                                        it.rule().name(),
                                        "says",
                                        Marked.plain(it.words()),
                                        "shows",
                                        lines(it.show())))
                .toList();
    }

    // What stands beside the words: a record by its name, or else by its first field.
    private static List<String> lines(Optional<Object> show) {
        return show.stream()
                .<Object>flatMap(it -> it instanceof List<?> all ? all.stream() : Stream.of(it))
                .map(it -> it instanceof Map<?, ?> record ? named(record) : it.toString())
                .toList();
    }

    private static String named(Map<?, ?> record) {
        var name = record.get("name");
        return String.valueOf(name == null ? record.values().iterator().next() : name);
    }

    ResponseEntity<String> told(Service service, Reference reference) {
        return told(service, reference, false);
    }

    /** The same; who only finishes it for somebody does not get their link to follow it. */
    ResponseEntity<String> told(Service service, Reference reference, boolean isLent) {
        var follow = links.to(cases.followingPath(reference));
        var json = new LinkedHashMap<String, Object>();
        json.put("reference", reference.text());
        cases.find(reference)
                .flatMap(it -> it.where().dueAt())
                .ifPresent(
                        due -> {
                            json.put("due", due.atZone(HERE).toOffsetDateTime().toString());
                            var day = Words.by(due, clock.instant());
                            var by = service.story().promised().by(day);
                            json.put("promise", Tongue.here().plain(by));
                        });
        if (!isLent) {
            json.put("follow", follow);
        }
        json.put(
                "next",
                cases.story(reference)
                        .map(it -> List.of(Marked.plain(it.says())))
                        .orElse(List.of()));
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        return (isLent ? answer : answer.location(URI.create(follow)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(json));
    }
}
