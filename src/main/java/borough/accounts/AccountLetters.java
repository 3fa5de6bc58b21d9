package borough.accounts;

import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.web.Links;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What we write to somebody about their account, in the language they chose. */
@Component
class AccountLetters {
    private final Messages messages;
    private final Tongues tongues;
    private final Links links;

    AccountLetters(Messages messages, Tongues tongues, Links links) {
        this.messages = messages;
        this.tongues = tongues;
        this.links = links;
    }

    /** A browser was signed in that never was before. */
    void newDevice(Account account, Browser browser, String device) {
        var tongue = tongues.ofPage(account.details().language());
        send(
                account.details().email(),
                "new sign-in " + device + " " + account.id(),
                tongue.plain("A new sign-in to your account"),
                tongue.plain("Somebody signed in to your account in a browser that is new to it:")
                        + " "
                        + browser.name(),
                tongue.plain("If it was you, there is nothing to do."),
                tongue.plain("If it was not you, end it here, and tell us:"),
                links.to(browser.host(), "/account/sign-ins"));
    }

    /** One message with both ways in: a link, and a code for the browser that asked. */
    void wayIn(String email, Tongue tongue, String code, String link, String occasion) {
        send(
                email,
                "way in " + occasion,
                code + " " + tongue.plain("is your code to sign in"),
                tongue.plain("Your code:") + " " + code,
                tongue.plain("Enter it where you asked for it. Or use this link:"),
                link,
                tongue.plain(
                        "The code and the link work once, for 30 minutes. Do not pass them on: we"
                                + " never ask for them."),
                tongue.plain("If you did not ask for this, ignore it."));
    }

    /** A code to the mobile that an account takes for its own. */
    void mobileCode(String mobile, Tongue tongue, String code, String occasion) {
        var text =
                code
                        + " "
                        + tongue.plain(
                                "is your code from the council. It works for 30 minutes. Do not"
                                        + " pass it on.");
        tell(Channel.TEXT, "way in " + occasion, new Contents(mobile, "", text));
    }

    /** Tells the address that an account had before that it has another now. */
    void moved(String before, Account now) {
        var tongue = tongues.ofPage(now.details().language());
        send(
                before,
                "email changed " + UUID.randomUUID(),
                tongue.plain("The email address of your account was changed"),
                tongue.plain(
                        "Your account now has another email address, and this one signs you in no"
                                + " more."),
                tongue.plain("If you did not change it, contact us at once."),
                links.to("/contact"));
    }

    private void send(String email, String occasion, String subject, String... parts) {
        tell(Channel.EMAIL, occasion, new Contents(email, subject, String.join("\n\n", parts)));
    }

    private void tell(Channel channel, String occasion, Contents contents) {
        messages.tell(
                new NewMessage(
                        null, "account", occasion, channel, contents, Care.of(Care.When.ANSWER)));
    }
}
