package borough.signin;

import borough.council.PersonLeft;
import borough.data.News;
import org.springframework.stereotype.Component;

/** Shuts out who has left. */
@Component
class SignInListener {
    SignInListener(News news, SignIn signIn) {
        news.hear(PersonLeft.class, "signin.person left", it -> signIn.shutOut(it.person()));
    }
}
