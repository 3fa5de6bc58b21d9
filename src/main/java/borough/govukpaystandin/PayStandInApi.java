package borough.govukpaystandin;

import borough.data.Json;
import borough.govukpay.Terms;
import borough.oidc.StandIns;
import borough.web.MayUse;
import borough.web.Who;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The stand-in's programs' side: what GOV.UK Pay's own answers to, with its own codes. */
@RestController
class PayStandInApi {
    private static final String PATH = Terms.STAND_IN + "/v1/payments";
    private static final long PENCE_MAX = 10_000_000;
    private static final int TEXT_MAX = 255;
    private static final int PAGE_MAX = 500;

    private final PayStandIn standIn;
    private final Answers answers;

    PayStandInApi(PayStandIn standIn, Answers answers) {
        this.standIn = standIn;
        this.answers = answers;
    }

    @PostMapping(PATH)
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> create(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody(required = false) byte[] body) {
        return answer(bearer, true, () -> create(body, key));
    }

    private ResponseEntity<String> create(byte[] body, String key) {
        JsonNode it;
        try {
            it = Json.MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JacksonException wrong) {
            return fault(HttpStatus.BAD_REQUEST, "P0197", "Unable to parse JSON");
        }
        for (var field : List.of("amount", "reference", "description", "return_url")) {
            if (it.path(field).isMissingNode()) {
                return fault(
                        HttpStatus.BAD_REQUEST, "P0101", "Missing mandatory attribute: " + field);
            }
        }
        if (!isSound(it)) {
            return fault(HttpStatus.UNPROCESSABLE_CONTENT, "P0102", "Invalid attribute value");
        }
        var wanted =
                new Kept(
                        PayStandIn.newId(),
                        it.path("amount").asLong(),
                        it.path("reference").asString(),
                        it.path("description").asString(),
                        it.path("return_url").asString(),
                        PayStandIn.newId(),
                        false,
                        "created",
                        "",
                        standIn.now(),
                        null);
        return standIn.create(wanted, key)
                .map(made -> json(HttpStatus.CREATED, told(made)))
                .orElseGet(
                        () ->
                                fault(
                                        HttpStatus.CONFLICT,
                                        "P0191",
                                        "The Idempotency-Key was used before"));
    }

    private static boolean isSound(JsonNode it) {
        var amount = it.path("amount");
        return amount.isIntegralNumber()
                && amount.canConvertToLong()
                && amount.asLong() >= 0
                && amount.asLong() <= PENCE_MAX
                && it.path("reference").asString("").length() <= TEXT_MAX
                && it.path("description").asString("").length() <= TEXT_MAX
                && it.path("return_url").asString("").startsWith("http");
    }

    private Map<String, Object> told(Kept it) {
        return answers.of(it, standIn.available(it), standIn.refunded(it));
    }

    @GetMapping(PATH + "/{id}")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> look(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @PathVariable String id) {
        return answer(
                bearer,
                false,
                () ->
                        standIn.find(id)
                                .map(it -> json(HttpStatus.OK, told(it)))
                                .orElseGet(() -> none("P0200")));
    }

    @PostMapping(PATH + "/{id}/cancel")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> cancel(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @PathVariable String id) {
        return answer(
                bearer,
                true,
                () -> {
                    var it = standIn.find(id);
                    if (it.isEmpty()) {
                        return none("P0500");
                    }
                    return standIn.cancel(it.get()).isPresent()
                            ? ResponseEntity.noContent().build()
                            : fault(
                                    HttpStatus.BAD_REQUEST,
                                    "P0501",
                                    "Cancellation of payment failed");
                });
    }

    @PostMapping(PATH + "/{id}/refunds")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> refund(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @PathVariable String id,
            @RequestBody String body) {
        return answer(bearer, true, () -> refund(id, body));
    }

    private ResponseEntity<String> refund(String id, String body) {
        var it = standIn.find(id);
        if (it.isEmpty()) {
            return none("P0600");
        }
        JsonNode said;
        try {
            said = Json.MAPPER.readTree(body);
        } catch (JacksonException wrong) {
            return fault(HttpStatus.BAD_REQUEST, "P0697", "Unable to parse JSON");
        }
        var available = standIn.available(it.get());
        var amount = said.path("amount").asLong(0);
        if (!it.get().isPaid() || available == 0) {
            return fault(HttpStatus.BAD_REQUEST, "P0603", "The payment is not refundable");
        }
        if (said.has("refund_amount_available")
                && said.path("refund_amount_available").asLong(-1) != available) {
            return fault(
                    HttpStatus.PRECONDITION_FAILED, "P0604", "Refund amount available mismatch");
        }
        if (amount <= 0 || amount > available) {
            return fault(HttpStatus.UNPROCESSABLE_CONTENT, "P0602", "Invalid attribute value");
        }
        return json(HttpStatus.ACCEPTED, Answers.of(standIn.refund(it.get(), amount)));
    }

    @GetMapping(PATH + "/{id}/refunds")
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> refunds(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @PathVariable String id) {
        return answer(
                bearer,
                false,
                () -> {
                    var all = standIn.refunds(id).stream().map(Answers::of).toList();
                    return json(
                            HttpStatus.OK,
                            Map.of("payment_id", id, "_embedded", Map.of("refunds", all)));
                });
    }

    @GetMapping(PATH)
    @MayUse(Who.DEMONSTRATION)
    ResponseEntity<String> search(
            @RequestHeader(name = "Authorization", defaultValue = "") String bearer,
            @RequestParam Map<String, String> asked) {
        return answer(bearer, false, () -> search(asked));
    }

    private ResponseEntity<String> search(Map<String, String> asked) {
        try {
            int page = Integer.parseInt(asked.getOrDefault("page", "1"));
            int size = Integer.parseInt(asked.getOrDefault("display_size", "500"));
            if (page < 1 || size < 1 || size > PAGE_MAX) {
                return fault(HttpStatus.UNPROCESSABLE_CONTENT, "P0401", "Invalid parameters");
            }
            var found = found(asked, (page - 1) * size, size);
            if (found.isEmpty() && page > 1) {
                return fault(HttpStatus.NOT_FOUND, "P0402", "Page not found");
            }
            var said = new LinkedHashMap<String, Object>();
            said.put("count", found.size());
            said.put("page", page);
            said.put("results", found.stream().map(this::told).toList());
            return json(HttpStatus.OK, said);
        } catch (NumberFormatException | DateTimeException wrong) {
            return fault(HttpStatus.UNPROCESSABLE_CONTENT, "P0401", "Invalid parameters");
        }
    }

    private List<Kept> found(Map<String, String> asked, int skip, int most) {
        if (!asked.containsKey("from_settled_date")) {
            return standIn.byReference(asked.getOrDefault("reference", ""));
        }
        // The bank has it the day after it was paid.
        var from = LocalDate.parse(asked.get("from_settled_date")).minusDays(1);
        var until = LocalDate.parse(asked.getOrDefault("to_settled_date", "9999-12-30"));
        return standIn.paidBetween(answers.start(from), answers.start(until), skip, most);
    }

    private ResponseEntity<String> answer(
            String bearer, boolean does, Supplier<ResponseEntity<String>> rightly) {
        var mistakes = standIn.mistakes();
        if (mistakes.contains(PayMistake.DOWN)) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        if (mistakes.contains(PayMistake.SLOW)) {
            StandIns.dawdle();
        }
        if (!bearer.equals("Bearer " + Terms.STAND_IN_KEY)) {
            return fault(HttpStatus.UNAUTHORIZED, "P0920", "Credentials are required");
        }
        if (does && mistakes.contains(PayMistake.TOO_MANY)) {
            return fault(HttpStatus.TOO_MANY_REQUESTS, "P0900", "Too many requests");
        }
        var answer = rightly.get();
        return does && mistakes.contains(PayMistake.ANSWER_LOST)
                ? ResponseEntity.internalServerError().build()
                : answer;
    }

    private static ResponseEntity<String> none(String code) {
        return fault(HttpStatus.NOT_FOUND, code, "Not found");
    }

    private static ResponseEntity<String> fault(HttpStatus status, String code, String what) {
        return json(status, Map.of("code", code, "description", what));
    }

    private static ResponseEntity<String> json(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(body));
    }
}
