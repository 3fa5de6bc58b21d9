package borough.onelogin;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.oidc.Registration;
import borough.web.Links;
import com.nimbusds.jose.JWSAlgorithm;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What {@code rules/one-login.yaml}, or a council's own file of the name, says. */
@Component
public final class OneLoginFile {
    private static final String STAND_IN = "stand-in";
    private static final String NONE = "none";
    private static final String REAL = "one login";
    private static final List<JWSAlgorithm> ALGORITHMS =
            List.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    private final RulesFile<Said> file;
    private final Councils councils;
    private final Links links;

    private record Said(String provider, Optional<Terms> terms) {}

    OneLoginFile(Home home, Councils councils, Changes changes, Links links) {
        this.councils = councils;
        this.links = links;
        this.file =
                new RulesFile<>(
                        "one-login.yaml", home, councils, changes, (own, shared) -> read(own));
    }

    /** The terms of the council in hand; empty where its residents can't sign in this way. */
    public Optional<Terms> current() {
        var said = file.current();
        // Our own stand-in vouches for anybody: never where a real council lives.
        return said.provider().equals(STAND_IN) && councils.current().demonstration()
                ? Optional.of(Terms.ofStandIn(links.start()))
                : said.terms();
    }

    private static Said read(YamlMap file) {
        var provider = file.text("provider");
        return switch (provider) {
            case NONE, STAND_IN -> {
                file.only("why", "provider");
                yield new Said(provider, Optional.empty());
            }
            case REAL -> new Said(provider, Optional.of(terms(file)));
            default ->
                    throw file.wrong(
                            "provider",
                            "\"%s\" is none of %s, %s, %s"
                                    .formatted(provider, REAL, STAND_IN, NONE));
        };
    }

    private static Terms terms(YamlMap file) {
        file.only(
                "why",
                "provider",
                "issuer",
                "discovery",
                "client",
                "id token",
                "identity issuer",
                "identity document");
        var algorithm = JWSAlgorithm.parse(file.textIfAny("id token").orElse("ES256"));
        if (!ALGORITHMS.contains(algorithm)) {
            throw file.wrong("id token", "ID tokens are signed with ES256 or RS256");
        }
        return new Terms(
                new Registration(
                        file.text("issuer"),
                        address(file, "discovery"),
                        file.text("client"),
                        algorithm),
                file.text("identity issuer"),
                address(file, "identity document"),
                false);
    }

    // What is asked in the open could be answered by anybody on the way; only a test's own machine.
    private static URI address(YamlMap file, String name) {
        var address = file.value(name, URI::create);
        var isHere = "localhost".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !isHere) {
            throw file.wrong(name, "\"" + address + "\" should begin with https://");
        }
        return address;
    }
}
