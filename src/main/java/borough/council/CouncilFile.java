package borough.council;

import borough.files.Wrong;
import borough.files.YamlFile;
import borough.files.YamlMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A council as its file describes it, with the {@code roles.yaml} beside it if there is one.
 * Reading throws {@link Wrong} with the line of the first mistake.
 */
public final class CouncilFile {
    private static final String SLUG = "[a-z][a-z0-9-]{1,40}";
    private static final String OUT_OF_HOURS = "out of hours";
    private static final String HOST = "[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?";

    private final YamlMap file;
    private final Map<String, String> roles;

    private CouncilFile(YamlMap file, Map<String, String> roles) {
        this.file = file;
        this.roles = roles;
    }

    /** Reads and checks all of it. */
    public static CouncilFile read(Path path) {
        var beside = path.resolveSibling("roles.yaml");
        var read = new CouncilFile(YamlFile.read(path), rolesIn(beside));
        read.check(beside);
        return read;
    }

    private static Map<String, String> rolesIn(Path path) {
        var roles = new LinkedHashMap<String, String>();
        if (Files.exists(path)) {
            var file = YamlFile.read(path);
            file.names().forEach(it -> roles.put(it, file.text(it)));
        }
        return roles;
    }

    private void check(Path rolesFile) {
        file.only(
                "council",
                "slug",
                "hosts",
                "gss code",
                "zone",
                "working days",
                "hours",
                "holidays",
                "brand",
                "contact",
                "departments");
        slug();
        hosts();
        profile();
        departments();
        var teams = teams().stream().map(Team::slug).collect(Collectors.toSet());
        roles.forEach(
                (role, team) -> {
                    if (!teams.contains(team)) {
                        throw YamlFile.read(rolesFile)
                                .wrong(role, "The council has no team \"" + team + "\"");
                    }
                });
    }

    String slug() {
        var slug = file.text("slug");
        if (!slug.matches(SLUG)) {
            throw wrong("slug", "The slug should be small letters, digits and dashes");
        }
        return slug;
    }

    List<String> hosts() {
        var hosts = file.texts("hosts");
        if (hosts.isEmpty()) {
            throw wrong("hosts", "A council answers at one host name at least");
        }
        for (var host : hosts) {
            if (!host.matches(HOST)) {
                throw wrong("hosts", "\"" + host + "\" is not a host name in small letters");
            }
        }
        return once("hosts", hosts);
    }

    private List<String> once(String name, List<String> values) {
        var seen = new HashSet<String>();
        for (var it : values) {
            if (!seen.add(it)) {
                throw wrong(name, "\"" + it + "\" stands here twice");
            }
        }
        return values;
    }

    CouncilStore.Profile profile() {
        var code = file.text("gss code");
        if (!code.matches("[EWSN][0-9]{8}")) {
            throw wrong("gss code", "A GSS code is a letter and eight digits, such as E07000095");
        }
        return new CouncilStore.Profile(
                file.text("council"), code, openingHours(), brand(), contact());
    }

    private Hours openingHours() {
        var times = file.value("hours", CouncilFile::fromTo);
        return new Hours(
                file.value("zone", ZoneId::of),
                workingDays(),
                times.getFirst(),
                times.getLast(),
                file.text("holidays"));
    }

    private List<DayOfWeek> workingDays() {
        var days = once("working days", file.texts("working days"));
        if (days.isEmpty()) {
            throw wrong("working days", "A council works on one day of the week at least");
        }
        return days.stream().map(this::day).toList();
    }

    private DayOfWeek day(String name) {
        try {
            return DayOfWeek.valueOf(name.toUpperCase(Locale.UK));
        } catch (IllegalArgumentException unknown) {
            throw wrong("working days", "\"" + name + "\" is not a day of the week");
        }
    }

    private static List<LocalTime> fromTo(String text) {
        var parts = text.split(" to ", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("write opening and closing time as 08:30 to 17:30");
        }
        var opens = LocalTime.parse(parts[0]);
        var closes = LocalTime.parse(parts[1]);
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("it should open before it closes");
        }
        return List.of(opens, closes);
    }

    private Brand brand() {
        if (file.mapIfAny("brand").isEmpty()) {
            return Brand.PLAIN;
        }
        var brand = file.map("brand").only("colour", "accent");
        try {
            return new Brand(brand.text("colour"), brand.text("accent"));
        } catch (IllegalArgumentException fault) {
            throw wrong("brand", String.valueOf(fault.getMessage()));
        }
    }

    private Contact contact() {
        var contact = file.map("contact").only("phone", "email", "address", OUT_OF_HOURS);
        var email = contact.text("email");
        if (!Checks.isEmail(email)) {
            throw contact.wrong("email", "\"" + email + "\" is not an email address");
        }
        return new Contact(
                contact.text("phone"),
                email,
                contact.text("address"),
                contact.textIfAny(OUT_OF_HOURS).orElse(null));
    }

    List<Department> departments() {
        var found = new ArrayList<Department>();
        var all = file.map("departments");
        for (var slug : all.names()) {
            var it = all.map(slug).only("name", "head", "teams");
            checkShort(all, slug);
            found.add(new Department(slug, it.text("name"), it.text("head")));
        }
        return found;
    }

    List<Team> teams() {
        var found = new ArrayList<Team>();
        var all = file.map("departments");
        for (var department : all.names()) {
            all.map(department).mapIfAny("teams").ifPresent(it -> addTeams(department, it, found));
        }
        return found;
    }

    private static void addTeams(String department, YamlMap teams, List<Team> found) {
        for (var slug : teams.names()) {
            var team = teams.map(slug).only("name", "may");
            checkShort(teams, slug);
            if (found.stream().anyMatch(it -> it.slug().equals(slug))) {
                throw teams.wrong(slug, "Two teams have the short name \"" + slug + "\"");
            }
            found.add(new Team(slug, department, team.text("name"), duties(team)));
        }
    }

    private static void checkShort(YamlMap map, String slug) {
        if (!slug.matches(SLUG)) {
            throw map.wrong(slug, "\"" + slug + "\" should be small letters, digits and dashes");
        }
    }

    private static Set<Duty> duties(YamlMap team) {
        return team.texts("may").stream()
                .map(
                        word ->
                                Duty.read(word)
                                        .orElseThrow(
                                                () ->
                                                        team.wrong(
                                                                "may",
                                                                "\"" + word + "\" is not a duty")))
                .collect(Collectors.toSet());
    }

    Map<String, String> roles() {
        return roles;
    }

    Wrong wrong(String name, String what) {
        return file.wrong(name, what);
    }
}
