package borough.messages;

import borough.data.News;
import borough.signin.SignIn;
import borough.signin.SignInAsked;
import borough.signin.SignInLetter;
import org.springframework.stereotype.Component;

/** Sends links to sign in with to staff who asked for one. */
@Component
class SignInLetters {
    private final Messages messages;

    SignInLetters(News news, SignIn signIn, Messages messages) {
        this.messages = messages;
        news.hear(
                SignInAsked.class,
                "messages.sign-in asked",
                asked -> signIn.letter(asked).ifPresent(this::send));
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
