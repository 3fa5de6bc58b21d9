package borough.govukpay;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.web.Links;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What {@code rules/govuk-pay.yaml}, or a council's own, says; keys lie in a folder of theirs. */
@Component
public final class PayFile {
    private static final URI REAL = URI.create("https://publicapi.payments.service.gov.uk/v1");

    private final RulesFile<String> file;
    private final Councils councils;
    private final Links links;
    private final String folder;

    PayFile(
            Home home,
            Councils councils,
            Changes changes,
            Links links,
            @Value("${borough.govuk-pay-keys:}") String folder) {
        this.councils = councils;
        this.links = links;
        this.folder = folder;
        this.file =
                new RulesFile<>(
                        "govuk-pay.yaml", home, councils, changes, (own, shared) -> read(own));
    }

    /** The terms of the council in hand; empty where nothing can be paid by card. */
    public Optional<Terms> current() {
        return switch (file.current()) {
            // Our own stand-in takes no money: never where a real council lives.
            case "stand-in" ->
                    councils.current().demonstration()
                            ? Optional.of(Terms.ofStandIn(links.start()))
                            : Optional.empty();
            case "govuk pay" -> real();
            default -> Optional.empty();
        };
    }

    private Optional<Terms> real() {
        var keys = Path.of(folder, councils.current().slug() + ".yaml");
        if (folder.isBlank() || !Files.exists(keys)) {
            return Optional.empty();
        }
        var said = YamlFile.read(keys).only("api key", "signing secret");
        return Optional.of(
                new Terms(REAL, said.text("api key"), said.text("signing secret"), false));
    }

    private static String read(YamlMap own) {
        own.only("why", "provider");
        var provider = own.text("provider");
        if (!provider.matches("stand-in|govuk pay|none")) {
            throw own.wrong("provider", "is none of govuk pay, stand-in, none");
        }
        return provider;
    }
}
