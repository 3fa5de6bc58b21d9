package borough.worklists;

import borough.council.Reach;
import borough.council.SignedIn;
import borough.council.Structure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that people keep under a name, alone or with their team, and which they see first. */
@Component
@Transactional
public class Views {
    /** So many may one person keep. */
    public static final int EACH_MAX = 20;

    private static final int NAME_MAX = 60;

    private final WorklistsStore store;
    private final Structure structure;

    Views(WorklistsStore store, Structure structure) {
        this.store = store;
        this.structure = structure;
    }

    /** What came of keeping a view: nothing to put right, or what is. */
    public sealed interface Kept {
        /** It is kept. */
        record Done(SavedView view) implements Kept {}

        /** It needs a name of sixty characters at most. */
        record NeedsName() implements Kept {}

        /** One must go before another comes. */
        record TooMany() implements Kept {}

        /** It can't be shared with a team that the person is not in. */
        record NotYourTeam() implements Kept {}
    }

    /** Keeps a list under a name, for oneself or for a team of one's own. */
    public Kept keep(String name, String query, Optional<String> team, SignedIn by) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > NAME_MAX) {
            return new Kept.NeedsName();
        }
        if (team.filter(it -> !structure.reach(by.teams()).sharesIn(it)).isPresent()) {
            return new Kept.NotYourTeam();
        }
        var own =
                store.views(by.person(), List.of()).stream()
                        .filter(it -> it.owner().equals(by.person()))
                        .count();
        if (own >= EACH_MAX) {
            return new Kept.TooMany();
        }
        var written = ListQuery.read(query).fromStart().written();
        var view = new SavedView(UUID.randomUUID(), by.person(), team, plain, written);
        store.add(view);
        return new Kept.Done(view);
    }

    /** Forgets a view of one's own, or one of a team that one leads; any other stays. */
    public void drop(UUID view, SignedIn by) {
        var leads = structure.reach(by.teams()).leads();
        store.view(view)
                .filter(
                        it ->
                                it.owner().equals(by.person())
                                        || it.team().filter(leads::contains).isPresent())
                .ifPresent(it -> store.drop(view));
    }

    /** Own views and those shared with one's teams. */
    @Transactional(readOnly = true)
    public List<SavedView> of(SignedIn person, Reach reach) {
        return store.views(person.person(), reach.sees());
    }

    /** The list that somebody wants to see first. */
    @Transactional(readOnly = true)
    public Optional<String> first(SignedIn person) {
        return store.first(person.person());
    }

    /** Shows this list first from now on. */
    public void showFirst(String query, SignedIn person) {
        store.saveFirst(person.person(), ListQuery.read(query).fromStart().written());
    }
}
