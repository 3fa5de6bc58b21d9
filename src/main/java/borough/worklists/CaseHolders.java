package borough.worklists;

import borough.casebook.Case;
import borough.casebook.PartAt;
import borough.caseload.Holding;
import borough.council.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the part of a case's page that says who has it; a template of that name shows it. */
@Component
public class CaseHolders {
    private final Holding holding;
    private final Around.Looking looking;

    CaseHolders(Holding holding, Around.Looking looking) {
        this.holding = holding;
        this.looking = looking;
    }

    /** The same of each of its open parts, by its name. */
    public Map<String, PartHolder> of(Case it, Collection<PartAt> parts, SignedIn person) {
        if (parts.isEmpty()) {
            return Map.of();
        }
        var around = looking.around(person);
        var names =
                looking.names(parts.stream().flatMap(one -> one.holding().by().stream()).toList());
        var panel =
                new Panel(ListQuery.TEAMS, around, new Lists.Counted(List.of(), List.of()), names);
        return parts.stream()
                .filter(PartAt::isOpen)
                .collect(Collectors.toMap(PartAt::part, one -> of(one, it, panel)));
    }

    private PartHolder of(PartAt part, Case it, Panel panel) {
        var around = panel.around();
        var team = part.holding().team().or(() -> it.where().team()).orElse("");
        var holder = part.holding().by();
        boolean isOwn = holder.filter(around.me()::equals).isPresent();
        boolean leads = around.reach().leads().contains(team);
        return new PartHolder(
                part.part(),
                holder.map(one -> panel.names().getOrDefault(one, "Somebody")).orElse(""),
                isOwn,
                holder.isEmpty() && around.reach().sharesIn(team),
                holder.isPresent() && (isOwn || leads),
                leads ? panel.people(looking.workingFor(Set.of(team), around)) : List.of());
    }

    /** Who has this case, and what this person may do about that. */
    public CaseHolder of(Case it, SignedIn person) {
        var around = looking.around(person);
        var team = it.where().team().orElse("");
        var holder =
                java.util.Optional.ofNullable(
                        holding.holders(List.of(it.reference())).get(it.reference()));
        var names = looking.names(holder.map(Set::of).orElse(Set.of()));
        boolean isOwn = holder.filter(person.person()::equals).isPresent();
        boolean leads = around.reach().leads().contains(team);
        var panel =
                new Panel(ListQuery.TEAMS, around, new Lists.Counted(List.of(), List.of()), names);
        return new CaseHolder(
                it.reference().text(),
                holder.map(one -> names.getOrDefault(one, "Somebody")).orElse(""),
                isOwn,
                it.isOpen() && holder.isEmpty() && around.reach().sharesIn(team),
                it.isOpen() && holder.isPresent() && (isOwn || leads),
                it.isOpen() && leads
                        ? panel.people(looking.workingFor(Set.of(team), around))
                        : List.of());
    }
}
