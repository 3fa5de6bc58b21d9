package borough.govukpaystandin;

import borough.council.Councils;
import borough.data.Sweeps;
import borough.govukpay.Signature;
import borough.govukpay.Terms;
import borough.oidc.Unreachable;
import borough.oidc.Wire;
import borough.web.Links;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the stand-in's webhooks, and ends what was not paid in time. */
@Component
class PayStandInSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PayStandInSchedule.class);
    private static final int AT_ONCE = 20;
    private static final int TRIES_MAX = 12;

    private final PayStandIn standIn;
    private final Wire wire;
    private final Links links;

    PayStandInSchedule(
            Sweeps sweeps, PayStandIn standIn, Wire wire, Links links, Councils councils) {
        this.standIn = standIn;
        this.wire = wire;
        this.links = links;
        sweeps.add(
                "webhooks of the stand-in for GOV.UK Pay",
                () -> {
                    if (councils.current().demonstration()) {
                        standIn.expire();
                        bring();
                    }
                });
    }

    private void bring() {
        var secret =
                standIn.mistakes().contains(PayMistake.HOOK_FORGED)
                        ? "another secret"
                        : Terms.STAND_IN_SECRET;
        for (var hook : standIn.hooks(AT_ONCE)) {
            var body = hook.body().getBytes(StandardCharsets.UTF_8);
            var headers = Map.of(Signature.HEADER, Signature.of(body, secret));
            if (isTaken(hook.body(), headers) || hook.tries() >= TRIES_MAX) {
                standIn.brought(hook.id());
            }
        }
    }

    private boolean isTaken(String body, Map<String, String> headers) {
        try {
            var to = URI.create(links.to("/hooks/pay"));
            return wire.postJson(to, body, headers).status() / 100 == 2;
        } catch (Unreachable away) {
            LOG.info("A webhook could not be brought: {}", away.getMessage());
            return false;
        }
    }
}
