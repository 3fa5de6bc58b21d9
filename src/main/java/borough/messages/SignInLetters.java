package borough.messages;

import borough.council.Person;
import borough.data.News;
import borough.signin.NewDevice;
import borough.signin.SignIn;
import borough.signin.SignInAsked;
import borough.signin.SignInLetter;
import borough.web.Links;
import borough.web.Words;
import org.springframework.stereotype.Component;

/** Sends links to sign in with to staff who asked for one. */
@Component
class SignInLetters {
    private final Messages messages;
    private final Links links;

    SignInLetters(News news, SignIn signIn, Messages messages, Links links) {
        this.messages = messages;
        this.links = links;
        news.hear(
                SignInAsked.class,
                "messages.sign-in asked",
                asked -> signIn.letter(asked).ifPresent(this::send));
        news.hear(
                NewDevice.class,
                "messages.new device",
                device -> signIn.toTell(device).ifPresent(person -> tell(device, person)));
    }

    private void tell(NewDevice device, Person person) {
        var text =
                """
                Hello %s,

                you signed in with a browser that we have not seen before: %s, %s.

                If that was you, there is nothing to do. If not, sign out there at once:

                %s

                and tell whoever looks after accounts in your council.
                """
                        .formatted(
                                person.name(),
                                device.device(),
                                Words.day(device.at(), device.at())
                                        + " at "
                                        + Words.time(device.at()),
                                links.to("/me"));
        messages.tell(
                new NewMessage(
                        null,
                        "sign in",
                        "new device " + device.id(),
                        Channel.EMAIL,
                        new Contents(person.email(), "You signed in with a new browser", text),
                        Care.of(Care.When.ANSWER)));
    }

    /** The link itself makes the occasion: each is sent once. */
    private void send(SignInLetter letter) {
        var text =
                """
                Hello %s,

                Use this link to sign in. It works once, for %s:

                %s

                If you did not ask for it, ignore it: nobody can sign in without it.
                """
                        .formatted(letter.name(), letter.lasts(), letter.address());
        messages.tell(
                new NewMessage(
                        null,
                        "sign in",
                        letter.occasion(),
                        Channel.EMAIL,
                        new Contents(letter.email(), "Your link to sign in", text),
                        Care.of(Care.When.ANSWER)));
    }
}
