package borough.api;

import borough.api.ByProgram.Held;
import borough.catalogue.Catalogue;
import borough.data.Json;
import borough.documents.Documents;
import borough.documents.Documents.For;
import borough.documents.Owner;
import borough.documents.Received;
import borough.documents.Sent;
import borough.journeys.Journey;
import borough.services.Question;
import borough.vocabulary.Answer;
import borough.vocabulary.Asking;
import borough.vocabulary.KeptFile;
import borough.vocabulary.Posted;
import borough.web.MayUse;
import borough.web.Problem;
import borough.web.Viewer;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of programs: sent to a journey first and named in an answer then, or, where they are
 * small, inside the answer. They are looked at as those of people are.
 */
@Controller
class FilesApi {
    private final Catalogue catalogue;
    private final ByProgram journeys;
    private final Documents documents;

    FilesApi(Catalogue catalogue, ByProgram journeys, Documents documents) {
        this.catalogue = catalogue;
        this.journeys = journeys;
        this.documents = documents;
    }

    /** Keeps the body as a file for this question. */
    @PostMapping("/api/journeys/{token}/files/{question}")
    @MayUse(Who.PARTNERS)
    ResponseEntity<String> send(
            @PathVariable String token,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        var journey = open(new Held(token, Viewer.partner()));
        var asked =
                journey.service()
                        .question(question)
                        .filter(FilesApi::takesFiles)
                        .orElseThrow(FilesApi::notThere);
        if (isForm(request)) {
            throw declined(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send the file itself",
                    "The body is the file, with its own type or application/octet-stream.");
        }
        var sent = new Sent(name, request.getContentLengthLong(), request::getInputStream);
        return switch (documents.receive(sent, into(journey, asked))) {
            case Received.Kept(var file) ->
                    ResponseEntity.status(HttpStatus.CREATED)
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(Json.write(file));
            case Received.Refused(var words) ->
                    Stops.wrong(List.of(), Map.of(question, words)).answer();
        };
    }

    private Journey open(Held held) {
        var found =
                journeys.look(held)
                        .filter(it -> it.sent().isEmpty())
                        .orElseThrow(FilesApi::notThere);
        ServicesApi.service(catalogue, held.partner(), found.service().slug());
        return found.journey();
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.startsWith("multipart/")
                || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    static boolean takesFiles(Question it) {
        return it.answerType().takesFiles().isPresent();
    }

    private static For into(Journey journey, Question question) {
        return new For(
                Owner.journey(journey.id()),
                question.field(),
                question.answerType().takesFiles().orElseThrow(),
                "program " + Viewer.partner().name());
    }

    /** What a program answers, with the files that it names read as those of this journey. */
    Map<String, Function<Asking, Answer>> in(
            Journey journey, Submitted submitted, ObjectNode json) {
        var said = new HashMap<>(submitted.said().answers());
        said.replaceAll(
                (name, reads) ->
                        journey.service()
                                .question(name)
                                .filter(FilesApi::takesFiles)
                                .map(it -> filesOf(journey, it, json))
                                .orElse(reads));
        return said;
    }

    private Function<Asking, Answer> filesOf(Journey journey, Question question, ObjectNode json) {
        var said = json.path(Submitted.ANSWERS).path(question.name());
        return asking -> read(journey, question, said, asking);
    }

    /** Reads an answer of files of a journey; never throws for what may be sent. */
    Answer read(Journey journey, Question question, JsonNode said, Asking asking) {
        var kept = new ArrayList<KeptFile>();
        var wrong = new ArrayList<String>();
        var takes = question.answerType().takesFiles().orElseThrow();
        if (!said.isNull() && said.isArray() != takes.many()) {
            wrong.add(takes.many() ? "Send a list of files" : "Send one file");
        } else if (said.size() > documents.atOneQuestion() && said.isArray()) {
            wrong.add("You can send up to " + documents.atOneQuestion() + " files here");
        } else if (said.isArray()) {
            said.forEach(one -> take(journey, question, one, kept, wrong));
        } else if (!said.isNull()) {
            take(journey, question, said, kept, wrong);
        }
        var files = Map.of(asking.key(), new Posted.Files(kept, wrong));
        return question.answerType().read(asking, new Posted(Map.of(), files));
    }

    private void take(
            Journey journey,
            Question question,
            JsonNode one,
            List<KeptFile> kept,
            List<String> wrong) {
        if (one.path("id").isString()) {
            var id = one.path("id").asString();
            var sent = documents.at(Owner.journey(journey.id()), question.field());
            sent.stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            kept::add, () -> wrong.add("No such file was sent for this question"));
        } else if (one.path("base64").isString()) {
            takeBytes(into(journey, question), one, kept, wrong);
        } else {
            wrong.add("Send the id of a file, or its name and its bytes in base64");
        }
    }

    private void takeBytes(For into, JsonNode one, List<KeptFile> kept, List<String> wrong) {
        try {
            var bytes = Base64.getDecoder().decode(one.path("base64").asString());
            var name = one.path("name").isString() ? one.path("name").asString() : "";
            switch (documents.receive(Sent.of(name, bytes), into)) {
                case Received.Kept(var file) -> kept.add(file);
                case Received.Refused(var words) -> wrong.add(words);
            }
        } catch (IllegalArgumentException notBase64) {
            wrong.add("The bytes are not in base64");
        }
    }

    private static Declined notThere() {
        return declined(
                HttpStatus.NOT_FOUND,
                "Files can’t be sent here",
                "There is no such journey, it was sent, or its question takes no files.");
    }

    private static Declined declined(HttpStatus status, String title, String detail) {
        return new Declined(Problem.of("faults", status, title, detail));
    }

    @ExceptionHandler(Declined.class)
    ResponseEntity<String> declined(Declined it) {
        return it.problem().answer();
    }
}
