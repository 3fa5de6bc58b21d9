package borough.contact;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An adviser writes down a question that was answered at once, by phone or at the desk. */
public record EnquiryPage(
        List<String> topics,
        List<Choice> channels,
        @Nullable String place,
        Typed typed,
        List<Fault> faults) {

    /** What was typed so far; {@code occasion} makes a form sent twice one line. */
    public record Typed(
            String occasion,
            String topic,
            String channel,
            String reference,
            String contact,
            String note,
            String uprn) {}

    /** What is wrong with one field, if anything. */
    public @Nullable String error(String field) {
        return faults.stream()
                .filter(it -> it.field().equals(field))
                .map(Fault::says)
                .findFirst()
                .orElse(null);
    }
}
