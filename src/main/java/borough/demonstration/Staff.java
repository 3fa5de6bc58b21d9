package borough.demonstration;

import borough.council.Person;
import borough.demonstration.Named.NamedStaff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Fills every post of every team: the named people first, then made-up ones. */
final class Staff {
    private final World world;
    private final Chance chance;
    private final int[] shares;
    private final Set<String> emails = new HashSet<>();

    private Staff(World world) {
        this.world = world;
        this.chance = Chance.of(world.numbers().seed(), "staff");
        this.shares = world.communities().stream().mapToInt(it -> it.share()).toArray();
    }

    static List<Person> of(World world) {
        return new Staff(world).fill();
    }

    private List<Person> fill() {
        var people = new ArrayList<Person>();
        var waiting = new ArrayList<>(world.named().staff());
        world.named().staff().forEach(it -> people.add(person(it.name(), it.team())));
        world.posts()
                .teams()
                .forEach(
                        (team, posts) ->
                                posts.forEach(
                                        (post, count) ->
                                                fillPost(people, waiting, team, post, count)));
        if (!waiting.isEmpty()) {
            throw new IllegalArgumentException("No post for " + waiting.getFirst());
        }
        return people;
    }

    private void fillPost(
            List<Person> people, List<NamedStaff> waiting, String team, String post, int count) {
        int left = count;
        for (var it : List.copyOf(waiting)) {
            if (left > 0 && it.team().equals(team) && it.post().equals(post)) {
                waiting.remove(it);
                left--;
            }
        }
        for (int i = 0; i < left; i++) {
            people.add(person(madeUpName(), team));
        }
    }

    private Person person(String name, String team) {
        var plain = name.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '.');
        var email = plain;
        for (int i = 2; !emails.add(email); i++) {
            email = plain + i;
        }
        var id = Chance.of(world.numbers().seed(), "staff " + email).uuid();
        return new Person(id, name, email + "@" + world.posts().emailAt(), List.of(team), true);
    }

    private String madeUpName() {
        var community = world.communities().get(chance.weighed(shares));
        var given = chance.inThousand(520) ? community.women() : community.men();
        var older = chance.inThousand(520) ? community.olderWomen() : community.olderMen();
        return chance.of(chance.inThousand(350) ? older : given)
                + " "
                + chance.of(community.family());
    }
}
