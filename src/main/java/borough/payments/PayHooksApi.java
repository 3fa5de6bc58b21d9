package borough.payments;

import borough.data.Json;
import borough.data.Transactions;
import borough.govukpay.PayFile;
import borough.govukpay.Signature;
import borough.govukpay.Terms;
import borough.web.MayUse;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * Where GOV.UK Pay tells us that something happened. What it says is not believed: it makes us look
 * at the payment soon, once for each message.
 */
@RestController
class PayHooksApi {
    private static final Logger LOG = LoggerFactory.getLogger(PayHooksApi.class);
    private static final int BYTES_MAX = 64 * 1024;
    private static final int NAME_MAX = 100;

    private final PayFile file;
    private final AfterwardsStore store;
    private final Transactions transactions;
    private final Clock clock;

    PayHooksApi(PayFile file, AfterwardsStore store, Transactions transactions, Clock clock) {
        this.file = file;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostMapping("/hooks/pay")
    @MayUse(Who.ANYONE)
    ResponseEntity<Void> hear(
            @RequestHeader(name = Signature.HEADER, defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(BYTES_MAX + 1);
        var secret = file.current().map(Terms::signingSecret).orElse("");
        if (body.length > BYTES_MAX || !Signature.isRight(body, secret, signature)) {
            LOG.warn("A webhook was turned away: it is not signed as GOV.UK Pay signs");
            return ResponseEntity.badRequest().build();
        }
        try {
            var said = Json.MAPPER.readTree(body);
            var message = said.path("webhook_message_id").asString("");
            var payment = said.path("resource_id").asString("");
            if (message.isEmpty() || message.length() > NAME_MAX) {
                return ResponseEntity.badRequest().build();
            }
            transactions.one(() -> soon(message, payment));
            return ResponseEntity.noContent().build();
        } catch (JacksonException unreadable) {
            LOG.warn("A webhook is no JSON", unreadable);
            return ResponseEntity.badRequest().build();
        }
    }

    private boolean soon(String message, String payment) {
        var isNew = store.isNew(message, clock.instant());
        if (isNew) {
            store.lookSoon(payment, clock.instant());
        }
        return isNew;
    }
}
