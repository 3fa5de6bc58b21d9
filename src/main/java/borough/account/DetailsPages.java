package borough.account;

import borough.accounts.Account;
import borough.accounts.Account.Reach;
import borough.accounts.Accounts;
import borough.places.Places;
import borough.places.Property;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import borough.values.Postcode;
import borough.values.Uprn;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.MayUse;
import borough.web.SummaryRow;
import borough.web.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the holder of an account says of themselves: name, home, language, and how to be reached.
 */
@Controller
class DetailsPages {
    static final String PATH = "/account/details";
    private static final String HOME = "home";
    private static final int ADDRESSES_MAX = 100;

    private final Accounts accounts;
    private final Places places;
    private final Tongues tongues;
    private final Spoken spoken;

    DetailsPages(Accounts accounts, Places places, Tongues tongues, Spoken spoken) {
        this.accounts = accounts;
        this.places = places;
        this.tongues = tongues;
        this.spoken = spoken;
    }

    @GetMapping(PATH)
    @MayUse(Who.RESIDENTS)
    ModelAndView details(HttpServletRequest request) {
        var account = spoken.theirs();
        return spoken.page("account/pages/details", request, () -> new DetailsPage(rows(account)));
    }

    private List<SummaryRow> rows(Account account) {
        var it = account.details();
        return Stream.of(
                        row("Your name", it.name(), "/name"),
                        row("Your email address", it.email(), "/email"),
                        row("Your mobile number", it.mobile(), "/mobile"),
                        row("Your home", home(account).map(Property::label).orElse(""), "/home"),
                        row("How we reach you", Tongue.say(words(it.reach())), "/reach"),
                        row("Your language", tongues.ofPage(it.language()).name(), "/reach"))
                .toList();
    }

    private static SummaryRow row(String key, String value, String path) {
        var said = value.isEmpty() ? Tongue.say("Not given") : value;
        return SummaryRow.changeable(Tongue.say(key), said, Tongue.to(PATH + path));
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case EMAIL -> "By email";
            case TEXT -> "By text";
            case LETTER -> "By letter";
        };
    }

    private Optional<Property> home(Account account) {
        return Optional.ofNullable(account.home()).flatMap(places::at);
    }

    @GetMapping(PATH + "/name")
    @MayUse(Who.RESIDENTS)
    ModelAndView name(HttpServletRequest request) {
        var now = spoken.theirs().details().name();
        return spoken.page("account/pages/name", NamePage.of(now), request);
    }

    @PostMapping(PATH + "/name")
    @MayUse(Who.RESIDENTS)
    ModelAndView name(@RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        return Called.read(name)
                .map(
                        it -> {
                            accounts.change(spoken.theirs().id(), details -> details.called(it));
                            return spoken.go(PATH, request);
                        })
                .orElseGet(() -> spoken.wrong("account/pages/name", NamePage.wrong(name), request));
    }

    @GetMapping(PATH + "/reach")
    @MayUse(Who.RESIDENTS)
    ModelAndView reach(HttpServletRequest request) {
        var account = spoken.theirs();
        return spoken.page("account/pages/reach", request, () -> reach(account, List.of()));
    }

    private ReachPage reach(Account account, List<Fault> faults) {
        var it = account.details();
        var ways =
                Stream.of(Reach.values())
                        .map(
                                way ->
                                        new Choice(
                                                stored(way),
                                                Tongue.say(words(way)),
                                                null,
                                                it.reach() == way))
                        .toList();
        var languages =
                tongues.all().stream()
                        .map(
                                tongue ->
                                        new Choice(
                                                tongue.code(),
                                                tongue.name(),
                                                null,
                                                tongue.code().equals(it.language())))
                        .toList();
        return new ReachPage(ways, languages, faults);
    }

    private static String stored(Reach way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping(PATH + "/reach")
    @MayUse(Who.RESIDENTS)
    ModelAndView reach(
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request) {
        var account = spoken.theirs();
        var way = Stream.of(Reach.values()).filter(it -> stored(it).equals(reach)).findFirst();
        var lacks = way.map(it -> lacks(account, it)).orElse("Select how we should reach you");
        if (way.isEmpty() || !lacks.isEmpty()) {
            var fault = new Fault("reach", lacks);
            var page = spoken.of(request).speaking(() -> reach(account, List.of(fault)));
            return spoken.wrong("account/pages/reach", page, request);
        }
        var tongue = tongues.ofPage(language).code();
        accounts.change(account.id(), it -> it.by(way.get()).in(tongue));
        return spoken.go(PATH, request);
    }

    private static String lacks(Account account, Reach way) {
        if (way == Reach.TEXT && account.details().mobile().isEmpty()) {
            return "Give us your mobile number first";
        }
        if (way == Reach.LETTER && account.home() == null) {
            return "Tell us your home first";
        }
        return "";
    }

    @GetMapping(PATH + "/home")
    @MayUse(Who.RESIDENTS)
    ModelAndView home(HttpServletRequest request) {
        var now = home(spoken.theirs()).map(Property::label).orElse("");
        return spoken.page(
                "account/pages/home-address",
                new HomeAddressPage(now, "", List.of(), null),
                request);
    }

    @PostMapping(PATH + "/home")
    @MayUse(Who.RESIDENTS)
    ModelAndView home(
            @RequestParam(name = "home-postcode", defaultValue = "") String postcode,
            @RequestParam(name = "home-again", defaultValue = "") String again,
            @RequestParam(name = HOME, defaultValue = "") String chosen,
            @RequestParam(name = "none", defaultValue = "") String none,
            HttpServletRequest request) {
        var account = spoken.theirs();
        if (!none.isEmpty()) {
            accounts.moveTo(account.id(), null);
            return spoken.go(PATH, request);
        }
        var now = home(account).map(Property::label).orElse("");
        if (!again.isEmpty()) {
            return spoken.go(PATH + "/home", request);
        }
        var found = places.find(postcode.strip(), ADDRESSES_MAX);
        var home =
                Uprn.read(chosen).filter(it -> found.stream().anyMatch(at -> at.uprn().equals(it)));
        if (home.isPresent()) {
            accounts.moveTo(account.id(), home.get());
            return spoken.go("/account", request);
        }
        return found.isEmpty() || !chosen.isEmpty()
                ? spoken.wrong("account/pages/home-address", nothingFound(now, postcode), request)
                : spoken.page(
                        "account/pages/home-address", toChoose(now, postcode, found), request);
    }

    private static HomeAddressPage nothingFound(String now, String postcode) {
        var says = "We have no address for that. Check the postcode, like AB1 2CD";
        return new HomeAddressPage(now, postcode, List.of(), new Fault(HOME, says));
    }

    private static HomeAddressPage toChoose(String now, String postcode, List<Property> found) {
        boolean isPostcode = Postcode.read(postcode).isPresent();
        var choices = found.stream().map(it -> choice(it, isPostcode)).toList();
        return new HomeAddressPage(now, postcode, choices, null);
    }

    // Whoever typed a postcode knows where these are; by a street's name it may be another town's.
    private static Choice choice(Property it, boolean isPostcode) {
        var words = isPostcode ? it.address().firstLine() : it.address().label();
        return Choice.of(it.uprn().toString(), words);
    }
}
