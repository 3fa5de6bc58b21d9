package borough.saving;

import borough.journeys.SavedLinks;
import borough.messages.Care;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.services.Service;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.web.Links;
import java.util.Optional;
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

    /** What a letter is about, and the language it is written in. */
    record About(Service service, Tongue tongue) {
        Optional<String> neutral() {
            return service.in(tongue).neutralTitle().map(Marked::plain);
        }

        String title() {
            return neutral().orElseGet(() -> Marked.plain(service.in(tongue).title()));
        }

        String say(String english) {
            return tongue.plain(english);
        }
    }

    /** Sends a link, in the transaction in hand; the link itself makes the occasion. */
    void send(SaveContact to, About about, SavedLinks.Fresh link, String until) {
        var subject = about.neutral().orElseGet(() -> about.say("Go on with: " + about.title()));
        var text =
                String.join(
                        "\n\n",
                        about.title(),
                        about.say(
                                "Your answers are saved. Go on with them here, until "
                                        + until
                                        + ":"),
                        links.to(LinkPages.path(link.token())),
                        about.say(
                                "The link works once. Do not pass it on. If you did not ask for it,"
                                        + " ignore it."));
        messages.tell(
                new NewMessage(
                        null,
                        "saved answers",
                        link.hash(),
                        to.channel(),
                        new Contents(to.address(), to.isEmail() ? subject : "", text),
                        Care.of(Care.When.ANSWER)));
    }
}
