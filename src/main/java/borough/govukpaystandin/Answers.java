package borough.govukpaystandin;

import borough.council.Councils;
import borough.govukpay.Terms;
import borough.govukpaystandin.PayStandInStore.KeptRefund;
import borough.web.Links;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What GOV.UK Pay answers, in its own words. */
@Component
class Answers {
    static final String CARD = Terms.STAND_IN + "/secure/";

    private final Links links;
    private final Councils councils;
    private final Clock clock;

    Answers(Links links, Councils councils, Clock clock) {
        this.links = links;
        this.councils = councils;
        this.clock = clock;
    }

    Map<String, Object> of(Kept it, long available, long refunded) {
        var all = withoutLinks(it, available, refunded);
        var to = new LinkedHashMap<String, Object>();
        var self = links.to(Terms.STAND_IN + "/v1/payments/" + it.id());
        to.put("self", link(self, "GET"));
        to.put("events", link(self + "/events", "GET"));
        to.put("refunds", link(self + "/refunds", "GET"));
        if (!it.isFinished()) {
            to.put("cancel", link(self + "/cancel", "POST"));
            if (!it.tokenUsed()) {
                to.put("next_url", link(links.to(CARD + it.token()), "GET"));
            }
        }
        all.put("_links", to);
        return all;
    }

    Map<String, Object> withoutLinks(Kept it, long available, long refunded) {
        var all = new LinkedHashMap<String, Object>();
        all.put("payment_id", it.id());
        all.put("amount", it.pence());
        all.put("total_amount", it.pence());
        all.put("reference", it.reference());
        all.put("description", it.description());
        all.put("return_url", it.returnUrl());
        all.put("created_date", it.createdAt().toString());
        all.put("payment_provider", "sandbox");
        var state = new LinkedHashMap<String, Object>();
        state.put("status", it.status());
        state.put("finished", it.isFinished());
        if (!it.code().isEmpty()) {
            state.put("code", it.code());
        }
        all.put("state", state);
        all.put(
                "refund_summary",
                Map.of(
                        "status",
                        status(it, available),
                        "amount_available",
                        available,
                        "amount_submitted",
                        refunded));
        var day = settledOn(it);
        all.put("settlement_summary", day == null ? Map.of() : Map.of("settled_date", day));
        return all;
    }

    private static String status(Kept it, long available) {
        if (!it.isPaid()) {
            return it.isFinished() ? "unavailable" : "pending";
        }
        return available == 0 ? "full" : "available";
    }

    // The bank has it the day after.
    private @Nullable String settledOn(Kept it) {
        if (it.finishedAt() == null || !it.isPaid()) {
            return null;
        }
        var day = day(it.finishedAt()).plusDays(1);
        return day.isAfter(day(clock.instant())) ? null : day.toString();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, councils.current().hours().zone());
    }

    /** The beginning of a day here. */
    Instant start(LocalDate day) {
        return day.atStartOfDay(councils.current().hours().zone()).toInstant();
    }

    static Map<String, Object> of(KeptRefund it) {
        return Map.of(
                "refund_id",
                it.id(),
                "amount",
                it.pence(),
                "status",
                it.status(),
                "created_date",
                it.at().toString());
    }

    private static Map<String, String> link(String href, String method) {
        return Map.of("href", href, "method", method);
    }
}
