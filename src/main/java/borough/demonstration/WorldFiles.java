package borough.demonstration;

import borough.demonstration.Named.NamedLog;
import borough.demonstration.Named.NamedMark;
import borough.demonstration.Named.NamedPerson;
import borough.demonstration.Named.NamedProperty;
import borough.demonstration.Named.NamedStaff;
import borough.demonstration.Named.NamedStreet;
import borough.demonstration.Named.Reach;
import borough.demonstration.World.Community;
import borough.demonstration.World.Numbers;
import borough.demonstration.World.Posts;
import borough.demonstration.World.StreetKind;
import borough.demonstration.World.StreetWords;
import borough.demonstration.World.WardPlan;
import borough.files.YamlFile;
import borough.files.YamlMap;
import borough.places.Street.GridPoint;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a made-up council's files, which throw {@link borough.files.Wrong} where they are wrong.
 */
final class WorldFiles {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private WorldFiles() {}

    /** From the folder {@code demonstration} of a council's folder. */
    static World read(Path council) {
        var folder = council.resolve("demonstration");
        var world = YamlFile.read(folder.resolve("world.yaml"));
        // A small council names its streets and people from another's lists.
        var words =
                world.textIfAny("words from")
                        .map(it -> council.resolveSibling(it).resolve("demonstration"))
                        .orElse(folder);
        var centre = world.map("centre").only("easting", "northing");
        return new World(
                numbers(world),
                new GridPoint(number(centre, "easting"), number(centre, "northing")),
                world.maps("wards").stream().map(WorldFiles::ward).toList(),
                streetWords(YamlFile.read(words.resolve("streets.yaml"))),
                communities(YamlFile.read(words.resolve("names.yaml"))),
                named(YamlFile.read(folder.resolve("people.yaml"))),
                posts(YamlFile.read(folder.resolve("staff.yaml"))));
    }

    private static Numbers numbers(YamlMap it) {
        return new Numbers(
                it.value("seed", Long::parseLong),
                number(it, "properties"),
                number(it, "businesses"),
                number(it, "community"),
                number(it, "blocks"),
                number(it, "households"),
                number(it, "people"),
                it.value("first uprn", Long::parseLong),
                it.value("first usrn", Long::parseLong),
                it.text("ward code"),
                it.text("parish code"),
                number(it, "rounds a day"),
                it.texts("round letters"),
                it.text("rounds team"),
                it.value("crews back by", LocalTime::parse));
    }

    private static WardPlan ward(YamlMap it) {
        return new WardPlan(
                it.text("ward"),
                it.text("town"),
                it.textIfAny("locality").orElse(null),
                it.textIfAny("parish").orElse(null),
                it.text("post"),
                number(it, "east"),
                number(it, "north"),
                number(it, "homes"));
    }

    private static StreetWords streetWords(YamlMap it) {
        var kinds = it.map("kinds");
        return new StreetWords(
                kinds.names().stream()
                        .map(
                                name -> {
                                    var kind = kinds.map(name).only("common", "from", "to");
                                    return new StreetKind(
                                            name,
                                            number(kind, "common"),
                                            number(kind, "from"),
                                            number(kind, "to"));
                                })
                        .toList(),
                it.texts("first words"),
                it.texts("parades"),
                it.texts("blocks"),
                it.texts("shops"),
                it.texts("community"));
    }

    private static List<Community> communities(YamlMap file) {
        return file.maps("communities").stream()
                .map(
                        it ->
                                new Community(
                                        number(it, "share"),
                                        it.texts("family"),
                                        it.texts("women"),
                                        it.texts("men"),
                                        orElse(it.texts("older women"), it.texts("women")),
                                        orElse(it.texts("older men"), it.texts("men"))))
                .toList();
    }

    private static Posts posts(YamlMap file) {
        var teams = new LinkedHashMap<String, Map<String, Integer>>();
        var posts = file.map("posts");
        for (var team : posts.names()) {
            var counts = new LinkedHashMap<String, Integer>();
            posts.map(team).names().forEach(it -> counts.put(it, number(posts.map(team), it)));
            teams.put(team, counts);
        }
        return new Posts(file.text("email at"), teams);
    }

    private static Named named(YamlMap file) {
        file.only("streets", "rounds", "properties", "people", "staff", "marks", "logs");
        var rounds = new LinkedHashMap<String, List<String>>();
        file.mapIfAny("rounds")
                .ifPresent(it -> it.names().forEach(n -> rounds.put(n, it.texts(n))));
        return new Named(
                file.maps("streets").stream().map(WorldFiles::street).toList(),
                rounds,
                file.maps("properties").stream().map(WorldFiles::property).toList(),
                file.maps("people").stream().map(WorldFiles::person).toList(),
                file.maps("staff").stream()
                        .map(it -> it.only("name", "team", "post"))
                        .map(
                                it ->
                                        new NamedStaff(
                                                it.text("name"), it.text("team"), it.text("post")))
                        .toList(),
                file.maps("marks").stream()
                        .map(it -> new NamedMark(it.text("street"), moment(it)))
                        .toList(),
                file.maps("logs").stream().map(WorldFiles::log).toList());
    }

    private static NamedStreet street(YamlMap it) {
        it.only("street", "ward", "postcode", "shops", "homes", "flats");
        return new NamedStreet(
                it.text("street"),
                it.text("ward"),
                it.text("postcode"),
                numberIfAny(it, "shops"),
                numberIfAny(it, "homes"),
                numberIfAny(it, "flats"));
    }

    private static NamedProperty property(YamlMap it) {
        it.only("key", "uprn", "at", "organisation", "contact", "household");
        return new NamedProperty(
                it.textIfAny("key").orElse(null),
                it.value("uprn", Long::parseLong),
                it.text("at"),
                it.textIfAny("organisation").orElse(null),
                it.mapIfAny("contact").map(WorldFiles::reach).orElse(new Reach(null, null)),
                it.maps("household").stream().map(WorldFiles::person).toList());
    }

    private static NamedPerson person(YamlMap it) {
        it.only("name", "born", "since", "until", "mobile", "email");
        return new NamedPerson(
                it.text("name"),
                it.value("born", LocalDate::parse),
                dateIfAny(it, "since").orElse(null),
                dateIfAny(it, "until").orElse(null),
                reach(it));
    }

    private static NamedLog log(YamlMap it) {
        return new NamedLog(
                it.text("property"),
                it.text("bin"),
                moment(it),
                it.text("event"),
                it.textIfAny("photo").orElse(null));
    }

    private static Reach reach(YamlMap it) {
        return new Reach(it.textIfAny("mobile").orElse(null), it.textIfAny("email").orElse(null));
    }

    private static Optional<LocalDate> dateIfAny(YamlMap it, String name) {
        return it.textIfAny(name).map(text -> it.value(name, LocalDate::parse));
    }

    private static LocalDateTime moment(YamlMap it) {
        return it.value("at", text -> LocalDateTime.parse(text, MOMENT));
    }

    private static int number(YamlMap it, String name) {
        return it.value(name, Integer::parseInt);
    }

    private static int numberIfAny(YamlMap it, String name) {
        return it.textIfAny(name).isPresent() ? number(it, name) : 0;
    }

    private static List<String> orElse(List<String> wanted, List<String> other) {
        return wanted.isEmpty() ? other : wanted;
    }
}
