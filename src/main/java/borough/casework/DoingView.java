package borough.casework;

import borough.casebook.PartAt;
import borough.cases.Cases;
import borough.casework.CasePage.Deciding;
import borough.casework.CasePage.Sent;
import borough.casework.CaseViews.Typed;
import borough.casework.Casework.OnDesk;
import borough.web.Choice;
import borough.web.Tag;
import borough.web.Viewer;
import borough.worklists.CaseHolders;
import borough.worklists.PartHolder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws what officers do next with a case: fill in what they find, and decide, for each part. */
final class DoingView {
    private final Casework casework;
    private final CaseHolders holders;
    private final Instant now;

    DoingView(Casework casework, CaseHolders holders, Instant now) {
        this.casework = casework;
        this.holders = holders;
        this.now = now;
    }

    CasePage.Doing of(OnDesk it, Typed typed, Sent sent) {
        var deciding = it.looked().deciding();
        var parts = deciding.choices().stream().map(Cases.Choice::part).distinct().toList();
        return new CasePage.Doing(
                deciding.toFill().stream()
                        .filter(one -> Filling.isPlain(one.question()))
                        .map(one -> Filling.asked(one, typed.posted(), sent.faults()))
                        .toList(),
                parts.stream().map(part -> deciding(it, part, parts.indexOf(part), typed)).toList(),
                parts(it));
    }

    private List<CasePage.Part> parts(OnDesk it) {
        var all = it.looked().deciding().parts();
        var who = holders.of(it.looked().about(), all, Viewer.signedIn());
        return all.stream().map(one -> part(one, it, who.get(one.part()))).toList();
    }

    private CasePage.Part part(PartAt one, OnDesk it, @Nullable PartHolder holder) {
        var words = Lines.sentence(one.stage());
        var due = one.holding().dueAt().filter(at -> one.isOpen());
        boolean late = due.filter(now::isAfter).isPresent();
        return new CasePage.Part(
                Lines.sentence(one.part()),
                !one.isOpen()
                        ? Tag.quiet("Ended: " + words)
                        : late ? Tag.late("Late: " + words) : Tag.moving(words),
                one.holding().team().map(team -> casework.nameOf(team, it)).orElse(""),
                due.orElse(null),
                holder);
    }

    private static Deciding deciding(OnDesk it, String part, int n, Typed typed) {
        var choices =
                it.looked().choices().stream().filter(one -> one.part().equals(part)).toList();
        boolean typedHere = typed.part().equals(part);
        return new Deciding(
                part,
                n == 0 ? "" : "-" + n,
                choices.stream().map(DoingView::next).toList(),
                choices.stream()
                        .flatMap(one -> one.mustTick().stream())
                        .distinct()
                        .map(one -> tick(one, typedHere ? typed.ticks() : Set.of()))
                        .toList(),
                typedHere ? typed.reason() : "");
    }

    private static CasePage.Next next(Cases.Choice it) {
        var more = it.moreTime().map(time -> " (" + time.said() + " more)").orElse("");
        return new CasePage.Next(
                it.decision(), Lines.sentence(it.decision()) + more, it.needsReason());
    }

    private static Choice tick(String it, Set<String> ticks) {
        var words = Lines.sentence(it);
        return ticks.contains(it) ? Choice.chosen(it, words) : Choice.of(it, words);
    }
}
