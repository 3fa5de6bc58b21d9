package borough.worklists;

import borough.casebook.Case;
import borough.caseload.Holding;
import borough.council.SignedIn;
import java.util.List;
import java.util.Set;
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
