package borough.ledger;

import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What {@code rules/ledger.yaml} says: codes of the general ledger, and VAT, by service. */
@Component
class LedgerFile {
    private static final int BASIS_POINTS = 10_000;

    private final RulesFile<Rules> file;

    LedgerFile(Home home, Councils councils, Changes changes) {
        this.file =
                new RulesFile<>(
                        "ledger.yaml", home, councils, changes, (own, shared) -> read(own, shared));
    }

    /** The cost code of a service and the rate of VAT in it, in hundredths of a percent. */
    record Coded(String code, int vat) {}

    /** A rate that holds from a day on. */
    private record From(LocalDate day, int rate) {}

    /** A service's cost code, and the rates of the VAT that is in it, oldest first. */
    private record Service(String code, List<From> rates) {}

    private record Rules(Map<String, Service> services) {}

    /** The code of a service on a day; empty where nobody gave it one. */
    Optional<Coded> of(String service, LocalDate day) {
        return Optional.ofNullable(file.current().services().get(service))
                .map(it -> new Coded(it.code(), rate(it.rates(), day)));
    }

    private static int rate(List<From> rates, LocalDate day) {
        return rates.stream()
                .filter(it -> !it.day().isAfter(day))
                .reduce((before, later) -> later)
                .map(From::rate)
                .orElse(0);
    }

    /** The VAT inside a sum of pence, rounded to the nearest penny. */
    static long vatIn(long pence, int rate) {
        return Math.floorDiv(
                2 * Math.multiplyExact(pence, rate) + BASIS_POINTS + rate,
                2L * (BASIS_POINTS + rate));
    }

    private static Rules read(YamlMap own, YamlMap shared) {
        own.only("why", "vat", "services");
        var rates = new HashMap<String, List<From>>();
        var said = own.mapIfAny("vat").orElseGet(() -> shared.map("vat"));
        for (var name : said.names()) {
            rates.put(name, rates(said.map(name)));
        }
        var services = new HashMap<String, Service>();
        var codes = own.map("services");
        for (var slug : codes.names()) {
            var one = codes.map(slug).only("code", "vat");
            var ofIt = rates.get(one.text("vat"));
            if (ofIt == null) {
                throw one.wrong("vat", "is none of " + rates.keySet());
            }
            services.put(slug, new Service(one.text("code"), ofIt));
        }
        return new Rules(services);
    }

    private static List<From> rates(YamlMap said) {
        said.only("means", "law", "percent");
        var percents = said.map("percent");
        var rates = new ArrayList<From>();
        for (var day : percents.names()) {
            rates.add(new From(LocalDate.parse(day), percents.value(day, LedgerFile::points)));
        }
        rates.sort((one, other) -> one.day().compareTo(other.day()));
        return rates;
    }

    private static int points(String percent) {
        return new java.math.BigDecimal(percent).movePointRight(2).intValueExact();
    }
}
