package borough.council;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How something stood when a form was drawn with it: a mark that the form carries, so that a later
 * save never overwrites an earlier one unseen. The empty mark asks nothing.
 */
public record Stood(String mark) {
    public static Stood of(Department it) {
        return of(List.of(it.name(), it.head()));
    }

    public static Stood of(Team it) {
        var duties = it.duties().stream().map(Duty::word).sorted().collect(Collectors.joining(","));
        return of(List.of(it.name(), it.department(), duties));
    }

    public static Stood of(Person it) {
        var teams = it.teams().stream().sorted().collect(Collectors.joining(","));
        return of(List.of(it.name(), it.email(), teams, it.active() ? "yes" : "no"));
    }

    /** A role with the team that holds it; empty where none does. */
    public static Stood role(String team) {
        return of(List.of("held by", team));
    }

    private static Stood of(List<String> values) {
        return new Stood(Integer.toHexString(values.hashCode()));
    }

    /** Whether it stands as it stood. */
    boolean isStill(Stood now) {
        return mark.isEmpty() || mark.equals(now.mark);
    }
}
