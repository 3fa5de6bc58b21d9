package borough.entra;

import borough.council.PersonLeft;
import borough.data.News;
import org.springframework.stereotype.Component;

/** Parts an account from who has left: should they come back, they may have a new one. */
@Component
class EntraListener {
    EntraListener(News news, Admissions admissions) {
        news.hear(PersonLeft.class, "entra.person left", it -> admissions.forget(it.person()));
    }
}
