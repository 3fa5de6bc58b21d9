package borough.govukpay;

import borough.data.Json;
import borough.oidc.Unreachable;
import borough.oidc.Wire;
import borough.values.Money;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks GOV.UK Pay. Every method throws {@link PayRefused} where it said no, and {@link PayAway}
 * where nobody knows what became of the asking. None belongs into a transaction.
 */
@Component
public final class GovUkPay {
    private static final int TEXT_MAX = 255;
    private static final int PAGE = 100;

    private final Wire wire;
    private final PayFile file;

    GovUkPay(Wire wire, PayFile file) {
        this.wire = wire;
        this.file = file;
    }

    /** Something to be paid; the key makes it one however often it is asked. */
    public record Wanted(
            String key,
            Money amount,
            String reference,
            String description,
            String returnUrl,
            String language,
            Optional<String> email) {}

    /** Whether anything can be paid by card here. */
    public boolean isHere() {
        return file.current().isPresent();
    }

    public CardPayment create(Wanted it) {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", it.amount().pence());
        body.put("reference", it.reference());
        body.put("description", cut(it.description()));
        body.put("return_url", it.returnUrl());
        body.put("language", it.language().equals("cy") ? "cy" : "en");
        it.email().ifPresent(email -> body.put("email", email));
        var answer = post("/payments", body, Map.of("Idempotency-Key", it.key()));
        return payment(good(answer));
    }

    public CardPayment look(String id) {
        return payment(good(get("/payments/" + encoded(id))));
    }

    /** Cancels a payment that is not finished. */
    public void cancel(String id) {
        good(post("/payments/" + encoded(id) + "/cancel", Map.of(), Map.of()));
    }

    /** Refunds some; refused where not this much is left to be refunded. */
    public CardRefund refund(String id, Money amount, Money available) {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", amount.pence());
        body.put("refund_amount_available", available.pence());
        return refund(good(post("/payments/" + encoded(id) + "/refunds", body, Map.of())));
    }

    /** The refunds of a payment, in the order they were asked for. */
    public List<CardRefund> refunds(String id) {
        var all = new ArrayList<CardRefund>();
        for (var it : good(get("/payments/" + encoded(id) + "/refunds")).at("/_embedded/refunds")) {
            all.add(refund(it));
        }
        return all;
    }

    /** Payments by our reference; it may take a moment until one is found. */
    public List<CardPayment> find(String reference) {
        return search("reference=" + encoded(reference) + "&display_size=" + PAGE);
    }

    /** What came to the bank on these days, page by page from 1; empty where there is no such. */
    public List<CardPayment> settled(LocalDate from, LocalDate until, int page) {
        try {
            return search(
                    "from_settled_date=%s&to_settled_date=%s&page=%d&display_size=%d"
                            .formatted(from, until, page, PAGE));
        } catch (PayRefused none) {
            if (none.isUnknown()) {
                return List.of();
            }
            throw none;
        }
    }

    private List<CardPayment> search(String query) {
        var all = new ArrayList<CardPayment>();
        for (var it : good(get("/payments?" + query)).path("results")) {
            all.add(payment(it));
        }
        return all;
    }

    private Terms terms() {
        return file.current().orElseThrow(() -> new PayAway("Nothing is paid by card here"));
    }

    private Wire.Answer get(String path) {
        var terms = terms();
        try {
            return wire.get(address(terms, path), bearer(terms));
        } catch (Unreachable away) {
            throw new PayAway("GOV.UK Pay does not answer", away);
        }
    }

    private Wire.Answer post(String path, Map<String, Object> body, Map<String, String> more) {
        var terms = terms();
        var headers = new LinkedHashMap<>(bearer(terms));
        headers.putAll(more);
        try {
            return wire.postJson(address(terms, path), Json.write(body), headers);
        } catch (Unreachable away) {
            throw new PayAway("GOV.UK Pay does not answer", away);
        }
    }

    private static URI address(Terms terms, String path) {
        return URI.create(terms.base() + path);
    }

    private static Map<String, String> bearer(Terms terms) {
        return Map.of("Authorization", "Bearer " + terms.key());
    }

    private static JsonNode good(Wire.Answer it) {
        if (it.status() >= 500) {
            throw new PayAway("GOV.UK Pay answered " + it.status());
        }
        try {
            var said = Json.MAPPER.readTree(it.body().isBlank() ? "{}" : it.body());
            if (it.status() >= 300) {
                throw new PayRefused(it.status(), said.path("code").asString(""));
            }
            return said;
        } catch (JacksonException unreadable) {
            throw new PayAway("GOV.UK Pay answered what is no JSON", unreadable);
        }
    }

    private static CardPayment payment(JsonNode it) {
        var refunds = it.path("refund_summary");
        return new CardPayment(
                text(it.path("payment_id")),
                text(it.path("reference")),
                money(it.path("amount")),
                text(it.at("/state/status")),
                text(it.at("/state/code")),
                orNull(it.at("/_links/next_url/href")),
                orNull(it.at("/_links/cancel/href")) != null,
                money(refunds.path("amount_available")),
                money(refunds.path("amount_submitted")),
                day(it.at("/settlement_summary/settled_date")),
                money(it.path("fee")));
    }

    private static CardRefund refund(JsonNode it) {
        return new CardRefund(
                text(it.path("refund_id")), money(it.path("amount")), text(it.path("status")));
    }

    private static String text(JsonNode it) {
        return it.asString("");
    }

    private static @Nullable String orNull(JsonNode it) {
        return it.isString() ? it.asString() : null;
    }

    private static Money money(JsonNode it) {
        return new Money(it.asLong(0));
    }

    private static @Nullable LocalDate day(JsonNode it) {
        return it.isString() ? LocalDate.parse(it.asString()) : null;
    }

    private static String cut(String text) {
        return text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
