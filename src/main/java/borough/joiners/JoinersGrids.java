package borough.joiners;

import borough.web.Grid;
import borough.web.Grid.Cell;
import borough.web.Grid.Column;
import borough.web.Tag;
import borough.web.Words;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keys and groups in tables. */
@Component
class JoinersGrids {
    private final Clock clock;

    JoinersGrids(Clock clock) {
        this.clock = clock;
    }

    Grid keys(List<DirectoryKey> keys) {
        var columns =
                List.of(
                        Column.words("Directory"),
                        Column.words("Made"),
                        Column.words("Last used"),
                        Column.words("State"));
        return new Grid("Keys of directories", columns, keys.stream().map(this::row).toList());
    }

    private List<Cell> row(DirectoryKey it) {
        var now = clock.instant();
        return List.of(
                Cell.of(it.name()),
                Cell.of(Words.when(it.madeAt(), now) + ", " + it.madeBy()),
                Cell.of(it.usedAt().map(at -> Words.when(at, now)).orElse("Never")),
                it.revokedAt()
                        .map(at -> "Taken back " + Words.when(at, now) + ", " + it.revokedBy())
                        .map(Cell::of)
                        .orElseGet(() -> Cell.of(Tag.good("In use"))));
    }

    Grid groups(
            List<DirectoryGroups.Whole> groups, List<Mapping> mappings, Map<String, String> teams) {
        var columns =
                List.of(
                        Column.words("Group"),
                        Column.words("Stands for"),
                        Column.numbers("People"));
        var rows =
                groups.stream()
                        .map(
                                it ->
                                        List.of(
                                                Cell.of(it.group().name()),
                                                standsFor(it.group(), mappings, teams),
                                                Cell.of(Words.number(it.members().size()))))
                        .toList();
        return new Grid("Groups of the directory", columns, rows);
    }

    private static Cell standsFor(
            DirectoryGroup group, List<Mapping> mappings, Map<String, String> teams) {
        var its =
                mappings.stream()
                        .filter(it -> it.kind() == Mapping.Kind.GROUP)
                        .filter(it -> it.source().equals(group.source()))
                        .map(it -> teams.getOrDefault(it.team(), it.team()))
                        .toList();
        return its.isEmpty()
                ? Cell.of(Tag.quiet("Nothing: it does nothing"))
                : Cell.of(Words.list(its));
    }
}
