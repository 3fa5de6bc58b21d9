package borough.staff;

import borough.council.Administration;
import borough.council.Change;
import borough.council.Changed;
import borough.council.Duty;
import borough.council.Structure;
import borough.council.Subject;
import borough.web.Frames;
import borough.web.Moment;
import borough.web.Screen;
import borough.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of departments, teams, people and roles have in common. */
@Component
class Directory {
    private final Administration administration;
    private final Structure structure;

    Directory(Administration administration, Structure structure, Frames frames) {
        this.administration = administration;
        this.structure = structure;
        frames.places(
                person ->
                        List.of(
                                new Frames.Place(80, "People", "/staff/people", 0)
                                        .holding("/staff/people", "/staff/new-person"),
                                new Frames.Place(81, "Departments", "/staff/departments", 0)
                                        .holding(
                                                "/staff/departments",
                                                "/staff/new-department",
                                                "/staff/teams"),
                                new Frames.Place(82, "Roles", "/staff/roles", 0),
                                new Frames.Place(90, "Your sign-in", "/me", 0)));
    }

    /** Whether who is looking may change what they see. */
    static boolean mayChange() {
        return Viewer.signedIn().may(Duty.ADMINISTER);
    }

    static @Nullable String ifMayChange(String href) {
        return mayChange() ? href : null;
    }

    static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What the address says was just done, in words of ours. */
    static @Nullable String told(String word) {
        return switch (word) {
            case "added" -> "Added";
            case "saved" -> "Saved";
            case "ended" -> "Ended";
            case "asked" -> "A sign-in link is on its way";
            case "signed-out" -> "They are signed out everywhere";
            default -> null;
        };
    }

    /** Goes on to what was changed, or shows the form again with what to put right. */
    static ModelAndView answer(
            Changed changed,
            Function<String, String> onTo,
            Function<List<Changed.Mistake>, EditPage> again) {
        return switch (changed) {
            case Changed.Done it -> Screen.go(onTo.apply(it.key()));
            case Changed.Refused it -> Screen.wrong("staff/pages/edit", again.apply(it.mistakes()));
            case Changed.Meanwhile it ->
                    Screen.with(HttpStatus.CONFLICT, "staff/pages/edit", again.apply(List.of()));
        };
    }

    /** How something stands now that somebody else has changed since a form was drawn with it. */
    static String since(String... values) {
        return "Somebody else changed this since you opened the page. It now says: "
                + String.join("; ", values)
                + ". To use what you typed instead, press Save.";
    }

    /** Who changed what, for those who may; more than a name and a team is not for everybody. */
    List<Moment> history(Subject subject) {
        return mayChange()
                ? administration.history(subject).stream().map(Directory::moment).toList()
                : List.of();
    }

    private static Moment moment(Change it) {
        var before = it.before();
        var more =
                before == null || before.isEmpty()
                        ? shown(it.after())
                        : "from " + before + " to " + shown(it.after());
        return new Moment(it.at(), it.what(), more, it.who(), null);
    }

    private static String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? "nothing" : value;
    }

    Map<String, String> teamNames() {
        var names = new LinkedHashMap<String, String>();
        structure.teams().forEach(it -> names.put(it.slug(), it.name()));
        return names;
    }

    Map<String, String> departmentNames() {
        var names = new LinkedHashMap<String, String>();
        structure.departments().forEach(it -> names.put(it.slug(), it.name()));
        return names;
    }
}
