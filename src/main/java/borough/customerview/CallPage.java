package borough.customerview;

import borough.web.Choice;
import borough.web.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call or a visit to the desk to be noted. */
public record CallPage(String name, String back, Typed typed, List<Fault> faults) {
    /** What was typed, and what makes a form that is sent twice known as one. */
    public record Typed(String occasion, String channel, String note) {}

    static String channel(String typed) {
        return typed.equals("reception") ? "reception" : "phone";
    }

    /** How they reached us. */
    public List<Choice> channels() {
        boolean rang = typed.channel().equals("phone");
        return List.of(
                new Choice("phone", "They rang", null, rang),
                new Choice("reception", "They came to the desk", null, !rang));
    }

    /** What is wrong with the note; null for nothing. */
    public @Nullable String wrong() {
        return faults.isEmpty() ? null : faults.getFirst().says();
    }
}
