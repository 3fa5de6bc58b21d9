package borough.customerview;

import borough.customers.ContactPoint;
import borough.web.Choice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What channels and kinds of contact are called where staff read them. */
final class Labels {
    static final Map<String, String> CHANNELS = new LinkedHashMap<>();
    static final Map<String, String> KINDS = new LinkedHashMap<>();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static {
        CHANNELS.put("web", "Web");
        CHANNELS.put("phone", "Phone");
        CHANNELS.put("reception", "Desk");
        CHANNELS.put("kiosk", "Kiosk");
        CHANNELS.put("text", "Text");
        CHANNELS.put("email", "Email");
        CHANNELS.put("letter", "Letter");
        CHANNELS.put("visit", "Visit");
        CHANNELS.put("api", "Partner");
        KINDS.put("request", "Requests");
        KINDS.put("journey left", "Begun and left");
        KINDS.put("message", "Messages we sent");
        KINDS.put("failed message", "Messages that did not arrive");
        KINDS.put("reply", "Replies");
        KINDS.put("message from customer", "Messages to us");
        KINDS.put("call", "Calls noted");
        KINDS.put("enquiry", "Enquiries");
        KINDS.put("call at the door", "Calls at the door");
        KINDS.put("sign in", "Sign-ins");
        KINDS.put("identity", "Identity checks");
    }

    private Labels() {}

    static String channel(String channel) {
        return CHANNELS.getOrDefault(channel, channel);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String kind(ContactPoint.Kind kind) {
        return switch (kind) {
            case EMAIL -> "Email";
            case MOBILE -> "Mobile";
            case PHONE -> "Phone";
        };
    }

    /** All of these to choose among, one chosen, and any of them first. */
    static List<Choice> choices(Map<String, String> all, String any, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", any, null, chosen.isEmpty()));
        all.forEach(
                (value, text) -> choices.add(new Choice(value, text, null, value.equals(chosen))));
        return choices;
    }
}
