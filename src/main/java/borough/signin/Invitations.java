package borough.signin;

import borough.council.Council;
import borough.council.Councils;
import borough.council.Duty;
import borough.council.People;
import borough.council.Person;
import borough.council.Structure;
import borough.council.Team;
import borough.data.Tenancy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites a council's administrators from the command line, where nobody is signed in yet. */
@Component
public final class Invitations {
    private static final String EMAIL = "[^\\s@]{1,64}@[^\\s@]{1,190}";

    private final Councils councils;
    private final Structure structure;
    private final People people;
    private final SignIn signIn;
    private final TransactionTemplate transaction;

    Invitations(
            Councils councils,
            Structure structure,
            People people,
            SignIn signIn,
            TransactionTemplate transaction) {
        this.councils = councils;
        this.structure = structure;
        this.people = people;
        this.signIn = signIn;
        this.transaction = transaction;
    }

    /** What became of an invitation. */
    public sealed interface Outcome {
        /** The link to hand over, which signs in once. */
        record Invited(SignInLetter letter, String council) implements Outcome {}

        /** Nothing was changed, in one plain sentence. */
        record Refused(String says) implements Outcome {}
    }

    /**
     * Makes this person an administrator, if they are not one yet, and a link that signs them in.
     * The council may be left out where there is but one.
     */
    public Outcome invite(String email, Optional<String> councilSlug, Optional<String> name) {
        if (!email.strip().matches(EMAIL)) {
            return new Outcome.Refused("\"" + email + "\" is not an email address");
        }
        var all = councils.all();
        var chosen =
                all.stream()
                        .filter(it -> councilSlug.map(it.slug()::equals).orElse(all.size() == 1))
                        .findFirst();
        return chosen.map(
                        it ->
                                Tenancy.in(
                                        it.id(),
                                        () -> invite(it, email.strip(), name.map(String::strip))))
                .orElseGet(() -> new Outcome.Refused(whichCouncil(all, councilSlug)));
    }

    private static String whichCouncil(List<Council> all, Optional<String> asked) {
        if (all.isEmpty()) {
            return "There is no council yet: ./borough council new FILE makes one";
        }
        var known = String.join(", ", all.stream().map(Council::slug).toList());
        return asked.map(it -> "There is no council \"" + it + "\"; there are: " + known)
                .orElse("Say which council with --council; there are: " + known);
    }

    private Outcome invite(Council council, String email, Optional<String> name) {
        var team =
                structure.teams().stream()
                        .filter(it -> it.duties().contains(Duty.ADMINISTER))
                        .findFirst();
        if (team.isEmpty()) {
            return new Outcome.Refused(
                    council.name()
                            + " has no team that may administer: give one \"may: [administer]\" in"
                            + " its council file");
        }
        return transaction.execute(
                status -> {
                    var outcome = invite(council, email, name, team.get());
                    if (outcome instanceof Outcome.Refused) {
                        status.setRollbackOnly();
                    }
                    return outcome;
                });
    }

    private Outcome invite(Council council, String email, Optional<String> name, Team team) {
        var known = people.withEmail(email);
        if (known.isPresent() && !known.get().active()) {
            return new Outcome.Refused(
                    known.get().name() + " has left; another administrator can bring them back");
        }
        var mayAlready =
                known.flatMap(it -> people.signedIn(it.id()))
                        .filter(it -> it.may(Duty.ADMINISTER))
                        .isPresent();
        if (!mayAlready) {
            people.save(administrator(known, email, name, team));
        }
        var person = people.withEmail(email).orElseThrow();
        return signIn.invitation(person, council.hosts().getFirst())
                .<Outcome>map(it -> new Outcome.Invited(it, council.name()))
                .orElseGet(
                        () ->
                                new Outcome.Refused(
                                        "Five links were made for "
                                                + email
                                                + " within the hour; wait a little"));
    }

    private static Person administrator(
            Optional<Person> known, String email, Optional<String> name, Team team) {
        return known.map(
                        it -> {
                            var teams = new java.util.ArrayList<>(it.teams());
                            teams.add(team.slug());
                            return new Person(it.id(), it.name(), it.email(), teams, true);
                        })
                .orElseGet(
                        () ->
                                new Person(
                                        UUID.randomUUID(),
                                        name.orElse(nameFrom(email)),
                                        email,
                                        List.of(team.slug()),
                                        true));
    }

    /** {@code amina.khan@…} is likely Amina Khan, who can put it right afterwards. */
    private static String nameFrom(String email) {
        var words = email.substring(0, email.indexOf('@')).split("[._-]+");
        return java.util.Arrays.stream(words)
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, 1).toUpperCase(Locale.UK) + it.substring(1))
                .reduce((a, b) -> a + " " + b)
                .orElse(email);
    }
}
