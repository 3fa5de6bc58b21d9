package borough.council;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff of the council that is bound: who they are and which teams they are in. */
@Component
@Transactional
public class People {
    private static final int PAGE = 50;
    private static final int FOUND_MAX = 200;

    private final PeopleStore store;

    People(PeopleStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /** Finds by email in any case. */
    @Transactional(readOnly = true)
    public Optional<Person> withEmail(String email) {
        return store.withEmail(plain(email));
    }

    /** The members of a team, by name. */
    @Transactional(readOnly = true)
    public List<Person> in(String team) {
        return store.in(team);
    }

    /** Everybody who works in one of these teams, by name. */
    @Transactional(readOnly = true)
    public List<Person> inAnyOf(Collection<String> teams) {
        return store.inAnyOf(teams);
    }

    /** These people, by name, whether they still work here or not. */
    @Transactional(readOnly = true)
    public List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.all(List.copyOf(ids));
    }

    /** One page of who works here, and perhaps of who has left, by name; counted from 1. */
    @Transactional(readOnly = true)
    public List<Person> page(int number, boolean left) {
        return store.page(left, (number - 1) * PAGE, PAGE);
    }

    /** How many work here, and perhaps have left. */
    @Transactional(readOnly = true)
    public int count(boolean left) {
        return store.count(left);
    }

    /** How many pages so many people fill. */
    public static int pages(int count) {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }

    /** The first fifty whose name, family name or email begins so, in any case. */
    @Transactional(readOnly = true)
    public List<Person> beginning(String text) {
        var found = store.beginning(plain(text), FOUND_MAX);
        return store.all(found).stream().limit(PAGE).toList();
    }

    /** How many people each team has, by its short name. */
    @Transactional(readOnly = true)
    public Map<String, Integer> teamSizes() {
        return store.teamSizes();
    }

    /** What somebody may do now; empty for a stranger or one who has left. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> signedIn(UUID id) {
        return store.signedIn(id);
    }

    /** Adds or changes a person, with exactly these teams. */
    public void save(Person person) {
        store.save(
                new Person(
                        person.id(),
                        person.name().strip(),
                        plain(person.email()),
                        person.teams(),
                        person.active()));
    }

    /** Loads many at once, who are all new. */
    public long load(Iterator<Person> people) {
        return store.load(people);
    }

    private static String plain(String email) {
        return email.strip().toLowerCase(Locale.UK);
    }
}
