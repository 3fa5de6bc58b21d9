package borough.api;

import borough.catalogue.Catalogue;
import borough.council.Duty;
import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import borough.web.Frames;
import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.MayUse;
import borough.web.Screen;
import borough.web.Tag;
import borough.web.Viewer;
import borough.web.Who;
import borough.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators make keys for partners' programs and take them back. */
@Controller
class KeysPages {
    private static final String PATH = "/staff/api-keys";
    private static final String PAGE = "api/pages/keys";
    private static final int PLACE = 83;
    private static final int NAME_MAX = 100;

    private final Keys keys;
    private final Catalogue catalogue;
    private final Clock clock;

    KeysPages(Keys keys, Catalogue catalogue, Clock clock, Frames frames) {
        this.keys = keys;
        this.catalogue = catalogue;
        this.clock = clock;
        frames.places(
                person ->
                        person.may(Duty.ADMINISTER)
                                ? List.of(new Frames.Place(PLACE, "API keys", PATH, 0))
                                : List.of());
    }

    @GetMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView keys() {
        return Screen.page(PAGE, page(Form.EMPTY, null));
    }

    /**
     * Makes a key. It is on this one page and nowhere else: there is no address to come back to.
     */
    @PostMapping(PATH)
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") Set<String> services) {
        var form = new Form(name.strip(), services, true);
        if (!form.nameFault().isEmpty() || allowed(form).isEmpty()) {
            return Screen.wrong(PAGE, page(form, null));
        }
        var secret = keys.make(Viewer.signedIn(), form.name(), allowed(form));
        return Screen.with(HttpStatus.CREATED, PAGE, page(Form.EMPTY, secret));
    }

    @PostMapping(PATH + "/{id}/revoke")
    @MayUse(Who.ADMINISTRATORS)
    ModelAndView revoke(@PathVariable UUID id) {
        keys.revoke(Viewer.signedIn(), id);
        return Screen.go(PATH);
    }

    private record Form(String name, Set<String> services, boolean isSent) {
        static final Form EMPTY = new Form("", Set.of(), false);

        String nameFault() {
            if (!isSent) {
                return "";
            }
            if (name.isEmpty()) {
                return "Enter whose key this is";
            }
            var isPlain =
                    name.length() <= NAME_MAX && name.chars().noneMatch(Character::isISOControl);
            return isPlain
                    ? ""
                    : "The name must be " + NAME_MAX + " characters or fewer, on one line";
        }
    }

    private Set<String> allowed(Form form) {
        return offered().stream()
                .map(Catalogue.Listed::slug)
                .filter(form.services()::contains)
                .collect(Collectors.toSet());
    }

    private List<Catalogue.Listed> offered() {
        return catalogue.all().stream()
                .filter(it -> it.front().channels().contains(ServicesApi.CHANNEL))
                .toList();
    }

    private KeysPage page(Form form, @Nullable String made) {
        var all = keys.all();
        var open =
                all.stream()
                        .filter(it -> it.revoked().isEmpty())
                        .map(
                                it ->
                                        new KeysPage.Revocable(
                                                it.name(), PATH + "/" + it.id() + "/revoke"))
                        .toList();
        return new KeysPage(grid(all), open, fields(form), made);
    }

    private Grid grid(List<ApiKey> all) {
        var columns =
                List.of(
                        Column.words("Partner"),
                        Column.words("For"),
                        Column.words("Made"),
                        Column.words("Last used"),
                        Column.words("State"));
        return new Grid("Keys of partners", columns, all.stream().map(this::row).toList());
    }

    private List<Cell> row(ApiKey it) {
        var now = clock.instant();
        return List.of(
                Cell.of(it.name()),
                Cell.of(Words.list(it.services().stream().map(this::title).toList())),
                Cell.of(done(it.made())),
                Cell.of(it.usedAt().map(at -> Words.when(at, now)).orElse("Never")),
                it.revoked()
                        .map(by -> Cell.of("Taken back " + done(by)))
                        .orElseGet(() -> Cell.of(Tag.good("In use"))));
    }

    private String done(ApiKey.Done it) {
        return Words.when(it.at(), clock.instant()) + ", " + it.by();
    }

    private String title(String slug) {
        return offered().stream()
                .filter(it -> it.slug().equals(slug))
                .findFirst()
                .map(it -> it.front().title())
                .orElse(slug);
    }

    private List<Asked> fields(Form form) {
        var choices =
                offered().stream()
                        .map(
                                it ->
                                        new Choice(
                                                it.slug(),
                                                it.front().title(),
                                                null,
                                                form.services().contains(it.slug())))
                        .toList();
        var fields = new ArrayList<Asked>();
        fields.add(
                new Asked(
                        "name",
                        "text",
                        "Whose key is it?",
                        "The organisation and its program. Cases say it sent them.",
                        false,
                        List.of(),
                        Asked.Given.of(form.name()),
                        form.nameFault().isEmpty() ? null : new Fault("name", form.nameFault())));
        fields.add(
                new Asked(
                        "services",
                        "some of",
                        "Which services may it use?",
                        null,
                        false,
                        choices,
                        Asked.Given.nothing(),
                        form.isSent() && allowed(form).isEmpty()
                                ? new Fault("services", "Select one or more services")
                                : null));
        return fields;
    }
}
