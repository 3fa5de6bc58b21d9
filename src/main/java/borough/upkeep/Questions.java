package borough.upkeep;

import borough.particulars.Aspect;
import borough.particulars.Needs;
import borough.particulars.Trust;
import borough.places.Places;
import borough.web.Asked;
import borough.web.Choice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What staff are asked about each thing of a record, and what they said as it is kept. */
@Component
class Questions {
    private static final Map<Aspect, List<String>> PARTS =
            Map.ofEntries(
                    Map.entry(Aspect.NAME, List.of("given", "family")),
                    Map.entry(Aspect.KNOWN_AS, List.of("name", "since", "until")),
                    Map.entry(Aspect.LEGAL_NAME, List.of("name", "since", "until")),
                    Map.entry(Aspect.FORMER_NAME, List.of("name", "since", "until")),
                    Map.entry(Aspect.BORN, List.of("on")),
                    Map.entry(Aspect.DIED, List.of("on", "told by", "how")),
                    Map.entry(Aspect.LANGUAGE, List.of("language")),
                    Map.entry(Aspect.NEED, List.of("need", "detail")),
                    Map.entry(Aspect.HOME, List.of("uprn", "since")),
                    Map.entry(Aspect.ADDRESS, List.of("address", "since", "until")),
                    Map.entry(Aspect.CORRESPONDENCE, List.of("address")),
                    Map.entry(Aspect.CONTACT, List.of("kind", "to")),
                    Map.entry(Aspect.CHANNEL, List.of("channel")),
                    Map.entry(Aspect.FORMAT, List.of("format")),
                    Map.entry(Aspect.QUIET_HOURS, List.of("from", "until")),
                    Map.entry(Aspect.DO_NOT_CONTACT, List.of("why")),
                    Map.entry(
                            Aspect.SAFE_CONTACT,
                            List.of("by", "to", "when", "from", "until", "never")),
                    Map.entry(Aspect.MEMBER, List.of("person", "role")));
    private static final List<String> DAYS = List.of("since", "until", "on");
    private static final List<Choice> WAYS =
            List.of(
                    Choice.of("phone", "Phone"),
                    Choice.of("text", "Text"),
                    Choice.of("email", "Email"),
                    Choice.of("letter", "Letter"));
    private static final List<Choice> SURE =
            Stream.of(Trust.SAID, Trust.SEEN, Trust.CHECKED)
                    .map(it -> Choice.of(it.word(), it.says()))
                    .toList();

    private final Needs needs;
    private final Places places;

    Questions(Needs needs, Places places) {
        this.needs = needs;
        this.places = places;
    }

    /** What was said, as it is kept. */
    Map<String, String> value(Aspect aspect, Map<String, String> given) {
        var value = new LinkedHashMap<String, String>();
        for (var part : PARTS.getOrDefault(aspect, List.of())) {
            value.put(
                    part,
                    isDay(aspect, part) ? TypedDay.in(given, part) : Asked.Form.said(given, part));
        }
        return value;
    }

    private static boolean isDay(Aspect aspect, String part) {
        return DAYS.contains(part) && aspect != Aspect.QUIET_HOURS && aspect != Aspect.SAFE_CONTACT;
    }

    /** What is kept, as it is shown in the form. */
    Map<String, String> given(Aspect aspect, Map<String, String> value) {
        var given = new HashMap<String, String>(value);
        value.forEach(
                (part, said) -> {
                    if (isDay(aspect, part)) {
                        given.putAll(TypedDay.parts(part, said));
                    }
                });
        return given;
    }

    Asked.Form ask(Aspect aspect, Asked.Form form, Map<String, String> given) {
        switch (aspect) {
            case NAME ->
                    form.optional("given", "First names", "Leave it empty for one name alone.")
                            .text("family", "Family name, or their only name", null);
            case KNOWN_AS, LEGAL_NAME, FORMER_NAME -> dated(form.text("name", aspect.says(), null));
            case BORN -> form.date("on", "When were they born?", null);
            case DIED -> died(form);
            case HOME -> home(form, given);
            case ADDRESS -> dated(form.lines("address", "Address", null));
            case CORRESPONDENCE -> form.lines("address", "Where do letters for them go?", null);
            case MEMBER ->
                    form.text("person", "Whose name?", null)
                            .optional("role", "What are they there?", null);
            case LANGUAGE, NEED, FORMAT -> need(aspect, form);
            case CONTACT, CHANNEL, QUIET_HOURS, DO_NOT_CONTACT, SAFE_CONTACT -> told(aspect, form);
        }
        return aspect == Aspect.SAFE_CONTACT || aspect == Aspect.DO_NOT_CONTACT
                ? form
                : form.one("trust", "How sure is it?", SURE);
    }

    private static void dated(Asked.Form form) {
        form.optionalDate("since", "Since when?", null).optionalDate("until", "Until when?", null);
    }

    private void need(Aspect aspect, Asked.Form form) {
        switch (aspect) {
            case LANGUAGE ->
                    form.pick(
                            "language",
                            "Which language do they speak best?",
                            needs.languages().stream().map(it -> Choice.of(it, it)).toList());
            case FORMAT ->
                    form.one(
                            "format",
                            "In which format do they read letters?",
                            needsOf(needs.all().stream().filter(Needs.Need::letters).toList()));
            default ->
                    form.one("need", "What do they need?", needsOf(needs.all()))
                            .optional("detail", "Which language, who, or what else?", null);
        }
    }

    private static void told(Aspect aspect, Asked.Form form) {
        switch (aspect) {
            case CONTACT ->
                    form.one(
                                    "kind",
                                    "What is it?",
                                    List.of(
                                            Choice.of("phone", "Phone number"),
                                            Choice.of("email", "Email address")))
                            .text("to", "Number or address", null);
            case CHANNEL -> form.one("channel", "How would they rather be told?", WAYS);
            case QUIET_HOURS ->
                    form.text("from", "Quiet from", "For example, 18:00.")
                            .text("until", "Until", "For example, 09:00.");
            case DO_NOT_CONTACT -> form.text("why", "Why not?", "Say who asked, and when.");
            default -> safe(form);
        }
    }

    private static List<Choice> needsOf(List<Needs.Need> all) {
        return all.stream().map(it -> Choice.of(it.name(), it.says())).toList();
    }

    private static void died(Asked.Form form) {
        form.date("on", "On which day did they die?", null)
                .text("told by", "Who told us?", "Their name, and what they are to them.")
                .one(
                        "how",
                        "How do we know?",
                        List.of(
                                Choice.of("told us", "Somebody told us"),
                                Choice.of("certificate seen", "We saw the certificate"),
                                Choice.of("tell us once", "Tell Us Once")));
    }

    private static void safe(Asked.Form form) {
        var ways =
                Stream.concat(WAYS.stream(), Stream.of(Choice.of("do not contact", "Not at all")))
                        .toList();
        form.one("by", "What is the only safe way to reach them?", ways)
                .optional("to", "Which number or address?", null)
                .optional("when", "When is it safe?", "In their words.")
                .optional("from", "Only from", "For example, 09:30. Nothing goes out before.")
                .optional("until", "Only until", "For example, 15:00.")
                .optional("never", "What must never be done?", "For example, write to the home.");
    }

    private void home(Asked.Form form, Map<String, String> given) {
        form.text("place", "Address or postcode", null);
        var typed = Asked.Form.said(given, "place");
        var found = typed.isEmpty() ? List.<Choice>of() : found(typed);
        if (!found.isEmpty()) {
            form.one("uprn", "Which of these?", found);
        }
        form.date("since", "Since when?", null);
    }

    /** Whether what was typed as a home leads to some that may be chosen. */
    boolean findsHome(Map<String, String> given) {
        var typed = Asked.Form.said(given, "place");
        return !typed.isEmpty() && !found(typed).isEmpty();
    }

    private List<Choice> found(String typed) {
        return places.find(typed, 20).stream()
                .map(it -> Choice.of(it.uprn().toString(), it.label()))
                .toList();
    }
}
