package borough.contact;

import borough.web.Asked;
import borough.web.Choice;
import borough.web.Fault;
import java.util.List;

/** A table to which an adviser adds what a customer told by phone, on paper or at the desk. */
public record EntryPage(
        String service, String reference, Asked asked, String action, int seen, List<Choice> ways) {
    public String back() {
        return "/staff/cases/" + reference;
    }

    public List<Fault> faults() {
        return asked.faults();
    }
}
