package borough.joiners;

import borough.council.SignedIn;
import borough.joiners.Listed.Part;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Groups as the directory of the council that is bound tells of them. A group does nothing until an
 * administrator says which team it stands for.
 */
@Component
@Transactional
class DirectoryGroups {
    private final GroupsStore store;
    private final JoinersStore joiners;
    private final Mappings mappings;
    private final Clock clock;

    DirectoryGroups(GroupsStore store, JoinersStore joiners, Mappings mappings, Clock clock) {
        this.store = store;
        this.joiners = joiners;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** A group with who is in it. */
    record Whole(DirectoryGroup group, Set<UUID> members) {}

    @Transactional(readOnly = true)
    Optional<Whole> find(UUID id) {
        return store.find(id).map(it -> whole(List.of(it)).getFirst());
    }

    private List<Whole> whole(List<DirectoryGroup> groups) {
        var members = store.members(groups.stream().map(DirectoryGroup::id).toList());
        return groups.stream()
                .map(it -> new Whole(it, members.getOrDefault(it.id(), Set.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    Listed<Whole> with(ScimFilter filter, Part part) {
        var found =
                switch (filter.attribute()) {
                    case "displayname" -> store.named(filter.value());
                    case "externalid" -> store.withExternalId(filter.value()).stream().toList();
                    case "id" -> filter.id().flatMap(store::find).stream().toList();
                    default ->
                            throw ScimFault.filter(
                                    "Groups are found by displayName, externalId or id");
                };
        var shown = found.stream().skip(part.start() - 1L).limit(part.count()).toList();
        return new Listed<>(whole(shown), found.size(), part.start());
    }

    @Transactional(readOnly = true)
    Listed<Whole> all(Part part) {
        return new Listed<>(whole(store.page(part)), store.count(), part.start());
    }

    Whole add(SignedIn by, GroupTold told) {
        joiners.waitForOthers();
        return kept(by, UUID.randomUUID(), Optional.empty(), told);
    }

    Whole change(SignedIn by, UUID id, UnaryOperator<GroupTold> change) {
        joiners.waitForOthers();
        var before = find(id).orElseThrow(ScimFault::missing);
        var group = before.group();
        var told = new GroupTold(group.name(), group.externalId(), before.members());
        var after = change.apply(told);
        return after.equals(told) ? before : kept(by, id, Optional.of(before), after);
    }

    private Whole kept(SignedIn by, UUID id, Optional<Whole> before, GroupTold told) {
        Optional.ofNullable(told.externalId())
                .flatMap(store::withExternalId)
                .filter(it -> !it.id().equals(id))
                .ifPresent(
                        other -> {
                            throw ScimFault.taken("Another group has this externalId");
                        });
        var stood = before.map(Whole::members).orElse(Set.of());
        var joined = new HashSet<>(told.members());
        joined.removeAll(stood);
        if (!joiners.known(joined).equals(joined)) {
            throw ScimFault.value("A member is nobody that you told us of");
        }
        store.save(id, told, clock.instant());
        var concerned = new HashSet<>(stood);
        concerned.addAll(told.members());
        mappings.follow(by, concerned);
        return find(id).orElseThrow(ScimFault::missing);
    }

    void forget(SignedIn by, UUID id) {
        joiners.waitForOthers();
        var before = find(id).orElseThrow(ScimFault::missing);
        store.forget(id);
        mappings.follow(by, before.members());
    }

    /** Every group, with how many are in it, for an administrator. */
    @Transactional(readOnly = true)
    List<Whole> forPage() {
        return whole(store.page(new Part(1, 500)));
    }
}
