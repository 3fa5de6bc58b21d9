package borough.subjectaccess;

import borough.casebook.Event;
import borough.council.SignedIn;
import borough.customers.CustomerId;
import borough.customers.Merges;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.holdings.Whose;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks everybody who holds something about a customer, with the rights of whoever asks. */
@Component
class Gathering {
    private final Holdings holdings;
    private final SeenCases cases;
    private final Merges merges;
    private final Strangers strangers;

    Gathering(Holdings holdings, SeenCases cases, Merges merges, Strangers strangers) {
        this.holdings = holdings;
        this.cases = cases;
        this.merges = merges;
        this.strangers = strangers;
    }

    /** What was found, and of which cases. */
    record Gathered(SeenCases.Theirs cases, List<ReviewItem> items) {}

    Gathered gather(CustomerId customer, SignedIn person) {
        var theirs = cases.of(customer, person);
        var whose = whose(customer, theirs, person);
        var known = strangers.of(whose);
        var items = new ArrayList<ReviewItem>();
        for (var holding : holdings.all()) {
            for (var item : holding.telling().tell(whose)) {
                if (isKnown(item, whose)) {
                    items.add(item(items.size() + 1, holding.name(), item, known));
                }
            }
        }
        return new Gathered(theirs, items);
    }

    Whose whose(CustomerId customer, SeenCases.Theirs theirs, SignedIn person) {
        var standing = merges.standing(customer);
        return new Whose(
                standing.value(),
                merges.allOf(customer).stream().map(CustomerId::value).toList(),
                theirs.seen(),
                person);
    }

    // Whoever tells leaves out other cases; should one forget, nothing of them gets out by it.
    private static boolean isKnown(HeldItem item, Whose whose) {
        var about = item.about();
        return about == null || whose.mayKnowOf(about);
    }

    private ReviewItem item(int position, String part, HeldItem item, Strangers.Known known) {
        var out = HeldItem.of(item.title(), item.at()).ofCase(item.about());
        for (var one : item.said()) {
            // A link that we sent opens the case to whoever has it.
            out = out.saying(one.what(), Event.withoutLink(one.says()));
        }
        var marked = strangers.marked(out.others(item.others()).file(item.file()), known);
        return new ReviewItem(position, part, marked, !marked.others().isEmpty(), null);
    }
}
