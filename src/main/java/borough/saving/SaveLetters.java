package borough.saving;

import borough.journeys.SavedLinks;
import borough.messages.Care;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.services.Service;
import borough.web.Links;
import org.springframework.stereotype.Component;

/** What we send somebody who saves a journey. Of a private matter it says the neutral title. */
@Component
class SaveLetters {
    private final Messages messages;
    private final Links links;

    SaveLetters(Messages messages, Links links) {
        this.messages = messages;
        this.links = links;
    }

    /** Sends a link, in the transaction in hand; the link itself makes the occasion. */
    void send(SaveContact to, Service service, SavedLinks.Fresh link, String until) {
        var title = service.privacy().title();
        var subject = title.orElse("Go on with: " + service.title());
        var text =
                """
                %s

                Your answers are saved. Go on with them here, until %s:

                %s

                The link works once. Do not pass it on. If you did not ask for it, ignore it.
                """
                        .formatted(
                                title.orElse(service.title()),
                                until,
                                links.to(LinkPages.path(link.token())));
        messages.tell(
                new NewMessage(
                        null,
                        "saved answers",
                        link.hash(),
                        to.channel(),
                        new Contents(to.address(), to.isEmail() ? subject : "", text.strip()),
                        Care.of(Care.When.ANSWER)));
    }
}
