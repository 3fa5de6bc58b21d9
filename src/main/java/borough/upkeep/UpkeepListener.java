package borough.upkeep;

import borough.customers.Contacts;
import borough.data.News;
import borough.messages.MessageFailed;
import org.springframework.stereotype.Component;

/** Hears what came back, and notes that this way reaches the customer no longer. */
@Component
class UpkeepListener {
    private final Contacts contacts;

    UpkeepListener(News news, Contacts contacts) {
        this.contacts = contacts;
        news.hear(MessageFailed.class, "upkeep.message failed", this::failed);
    }

    private void failed(MessageFailed it) {
        if (it.contact() != null) {
            contacts.bounced(it.contact());
        }
    }
}
