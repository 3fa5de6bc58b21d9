package borough.onelogin;

import borough.accounts.Entrance;
import borough.accounts.Proved;
import borough.accounts.Way;
import borough.council.ResidentSignedIn.Level;
import borough.onelogin.Sittings.Sitting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seats somebody whom One Login sent: a session of ours, and who they are there. */
@Component
final class Seats {
    private final Sittings sittings;
    private final Entrance entrance;

    Seats(Sittings sittings, Entrance entrance) {
        this.sittings = sittings;
        this.entrance = entrance;
    }

    void take(Provider.Came person, HttpServletRequest request, HttpServletResponse response) {
        var identity = person.identity();
        var info = person.info();
        var proved =
                new Proved(
                        Way.ONE_LOGIN,
                        info.subject(),
                        info.email(),
                        identity.isPresent() ? Level.IDENTITY : Level.ONE_LOGIN,
                        identity.orElse(null));
        entrance.enter(proved, request, response);
        sittings.begin(new Sitting(info.subject(), person.idToken()), request, response);
    }

    Optional<Sitting> sitting(HttpServletRequest request) {
        return sittings.of(request);
    }

    String fingerprint(String subject) {
        return sittings.fingerprint(subject);
    }

    void end(HttpServletRequest request) {
        sittings.end(request);
    }
}
