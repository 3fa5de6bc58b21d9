package borough.joiners;

import borough.council.Administration;
import borough.council.Changed;
import borough.council.People;
import borough.council.Person;
import borough.council.SignedIn;
import borough.council.Stood;
import borough.joiners.Listed.Part;
import borough.signin.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People as the directory of the council that is bound tells of them. Every change is in the
 * history, as an administrator's own are. Who leaves is signed out everywhere in the same breath.
 */
@Component
@Transactional
public class Joiners {
    private final People people;
    private final Administration administration;
    private final SignIn signIn;
    private final JoinersStore store;
    private final Clock clock;

    Joiners(
            People people,
            Administration administration,
            SignIn signIn,
            JoinersStore store,
            Clock clock) {
        this.people = people;
        this.administration = administration;
        this.signIn = signIn;
        this.store = store;
        this.clock = clock;
    }

    /** The person whom the directory knows by this name of its own, while they work here. */
    @Transactional(readOnly = true)
    public Optional<Person> withExternalId(String externalId) {
        return store.withExternalId(externalId)
                .flatMap(it -> people.find(it.id()))
                .filter(Person::active);
    }

    /** An account of the directory as its own tokens would tell of it. */
    public record Account(String externalId, String name, List<String> groups) {}

    /** Some of those who work here and have such an account, for a stand-in to sign in. */
    @Transactional(readOnly = true)
    public List<Account> accounts() {
        var all = together(store.page(new Part(1, 50)));
        var groups = store.groupsOf(all.stream().map(DirectoryPerson::id).toList());
        return all.stream()
                .filter(it -> it.told().active())
                .flatMap(
                        it ->
                                Optional.ofNullable(it.told().externalId())
                                        .map(
                                                id ->
                                                        new Account(
                                                                id,
                                                                it.told().name(),
                                                                groups.getOrDefault(
                                                                        it.id(), List.of())))
                                        .stream())
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<DirectoryPerson> find(UUID id) {
        return store.find(id).map(it -> together(List.of(it)).getFirst());
    }

    @Transactional(readOnly = true)
    Listed<DirectoryPerson> with(ScimFilter filter, Part part) {
        var found =
                switch (filter.attribute()) {
                    case "username" -> store.withUserName(filter.value());
                    case "externalid" -> store.withExternalId(filter.value());
                    case "id" -> filter.id().flatMap(store::find);
                    default ->
                            throw ScimFault.filter("People are found by userName, externalId, id");
                };
        var all = together(found.stream().toList());
        var isWithin = part.start() == 1 && part.count() > 0;
        return new Listed<>(isWithin ? all : List.of(), all.size(), part.start());
    }

    @Transactional(readOnly = true)
    Listed<DirectoryPerson> all(Part part) {
        return new Listed<>(together(store.page(part)), store.count(), part.start());
    }

    private List<DirectoryPerson> together(List<JoinersStore.Known> known) {
        var persons = people.all(known.stream().map(JoinersStore.Known::id).toList());
        var byId = persons.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return known.stream()
                .flatMap(
                        it ->
                                Optional.ofNullable(byId.get(it.id()))
                                        .map(person -> together(it, person))
                                        .stream())
                .toList();
    }

    private static DirectoryPerson together(JoinersStore.Known it, Person person) {
        return new DirectoryPerson(
                it.id(),
                new Told(
                        it.userName(),
                        it.externalId(),
                        it.givenName(),
                        it.familyName(),
                        person.name(),
                        person.email(),
                        person.active()),
                it.madeAt(),
                it.changedAt());
    }

    /**
     * Somebody joins. Who works here already under this email address is the same person, and is in
     * the directory's hands from now on; they keep the teams they have.
     */
    DirectoryPerson add(SignedIn by, Told wanted) {
        store.waitForOthers();
        var told = wanted.whole();
        refuseOthers(told, Optional.empty());
        var stood = people.withEmail(told.email());
        if (stood.filter(it -> store.find(it.id()).isPresent()).isPresent()) {
            throw ScimFault.taken("Somebody else has this email address");
        }
        var id = stood.map(it -> change(by, it, told)).orElseGet(() -> join(by, told));
        return saved(id, told, clock.instant());
    }

    private UUID join(SignedIn by, Told told) {
        var added = administration.addPerson(by, told.name(), told.email(), List.of());
        var id = UUID.fromString(done(added));
        if (!told.active()) {
            change(by, people.find(id).orElseThrow(), told);
        }
        return id;
    }

    /** Changes what is told of somebody. */
    DirectoryPerson change(SignedIn by, UUID id, UnaryOperator<Told> change) {
        store.waitForOthers();
        var before = find(id).orElseThrow(ScimFault::missing);
        var told = change.apply(before.told()).whole();
        refuseOthers(told, Optional.of(id));
        if (told.equals(before.told())) {
            return before;
        }
        change(by, people.find(id).orElseThrow(ScimFault::missing), told);
        return saved(id, told, clock.instant());
    }

    private DirectoryPerson saved(UUID id, Told told, Instant now) {
        store.save(id, told, now);
        return find(id).orElseThrow(ScimFault::missing);
    }

    private UUID change(SignedIn by, Person stood, Told told) {
        var person =
                new Person(stood.id(), told.name(), told.email(), stood.teams(), told.active());
        done(administration.changePerson(by, person, new Stood("")));
        if (!told.active()) {
            signIn.shutOut(stood.id());
        }
        return stood.id();
    }

    /** The directory forgets somebody: they leave, if they had not; their history stays. */
    void forget(SignedIn by, UUID id) {
        store.waitForOthers();
        var told = find(id).orElseThrow(ScimFault::missing).told();
        var gone =
                new Told(
                        told.userName(),
                        told.externalId(),
                        told.givenName(),
                        told.familyName(),
                        told.name(),
                        told.email(),
                        false);
        change(by, people.find(id).orElseThrow(ScimFault::missing), gone);
        store.forget(id);
    }

    private void refuseOthers(Told told, Optional<UUID> self) {
        store.withUserName(told.userName())
                .filter(it -> !self.equals(Optional.of(it.id())))
                .ifPresent(
                        other -> {
                            throw ScimFault.taken("Somebody else has this userName");
                        });
        Optional.ofNullable(told.externalId())
                .flatMap(store::withExternalId)
                .filter(it -> !self.equals(Optional.of(it.id())))
                .ifPresent(
                        other -> {
                            throw ScimFault.taken("Somebody else has this externalId");
                        });
    }

    static String done(Changed changed) {
        return switch (changed) {
            case Changed.Done it -> it.key();
            case Changed.Meanwhile it ->
                    throw ScimFault.of(HttpStatus.CONFLICT, "Somebody changed this just now");
            case Changed.Refused it -> throw refused(it.mistakes().getFirst());
        };
    }

    private static ScimFault refused(Changed.Mistake it) {
        return switch (it.says()) {
            case "Somebody else has this email address" -> ScimFault.taken(it.says());
            default ->
                    it.field().equals("active") || it.field().equals("teams")
                            ? ScimFault.of(HttpStatus.CONFLICT, it.says())
                            : ScimFault.value(it.says());
        };
    }
}
