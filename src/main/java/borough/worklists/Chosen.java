package borough.worklists;

import borough.council.SignedIn;
import borough.values.Reference;
import borough.web.Fault;
import borough.web.Screen;
import borough.worklists.Lists.Besides;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The cases that were ticked in a list, and the list again where something must be put right. */
@Component
class Chosen {
    static final int TOGETHER_MAX = 500;

    private final Lists lists;

    Chosen(Lists lists) {
        this.lists = lists;
    }

    /** The list again, where nothing was chosen or far too much. */
    Optional<ModelAndView> wrong(List<String> cases, String list, SignedIn by) {
        return wrong(cases, TOGETHER_MAX, list, by);
    }

    Optional<ModelAndView> wrong(List<String> cases, int max, String list, SignedIn by) {
        if (read(cases).isEmpty()) {
            return Optional.of(wrong("cases", "Tick the cases first", list, by));
        }
        return cases.size() > max
                ? Optional.of(wrong("cases", "Tick " + max + " cases at most", list, by))
                : Optional.empty();
    }

    ModelAndView wrong(String field, String says, String list, SignedIn by) {
        var around = lists.around(by);
        var asked = ListQuery.read(list);
        var query = asked.isWithin(around.reach()) ? asked : ListQuery.TEAMS;
        var besides = new Besides("", List.of(new Fault(field, says)));
        return Screen.wrong(WorkPages.TEMPLATE, lists.page(query, around, besides));
    }

    /** Back to the list with a word of what was done, or to the page that says what was not. */
    ModelAndView told(UUID outcome, boolean isAll, String list) {
        return Screen.go(
                isAll
                        ? ListQuery.read(list).path() + "&done=" + outcome
                        : "/staff/work/done/" + outcome);
    }

    /** Those that are references at all. */
    static List<Reference> read(List<String> cases) {
        return cases.stream().flatMap(it -> Reference.read(it).stream()).distinct().toList();
    }

    static Optional<UUID> person(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
