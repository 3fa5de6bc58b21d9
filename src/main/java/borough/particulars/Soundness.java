package borough.particulars;

import borough.values.Mobile;
import borough.values.Uprn;
import borough.vocabulary.NotSound;
import borough.vocabulary.PhoneNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what somebody wants noted can be so; says what is wrong in words beside the field. */
final class Soundness {
    private static final int NAME_MAX = 300;
    private static final int TEXT_MAX = 500;
    private static final int OLDEST = 130;
    private static final Set<String> LETTERS_AND_SPACE = Set.of("name", "given", "family");
    // Nothing that cannot be seen and turns or hides what stands beside it; what joins letters and
    // emoji may stay.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFF9-\\uFFFB]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,180}\\.[A-Za-z]{2,24}");
    private static final List<String> WAYS = List.of("phone", "text", "email", "letter");

    private final Needs needs;
    private final LocalDate today;

    Soundness(Needs needs, LocalDate today) {
        this.needs = needs;
        this.today = today;
    }

    static final class Wrong extends Exception {
        private final Noted.Wrong what;

        private Wrong(String field, String says) {
            super(says);
            this.what = new Noted.Wrong(field, says);
        }

        Noted.Wrong what() {
            return what;
        }
    }

    /** The same in the form in which it is kept. */
    Map<String, String> sound(Aspect aspect, Map<String, String> given) throws Wrong {
        var it = new LinkedHashMap<String, String>();
        for (var part : given.entrySet()) {
            it.put(part.getKey(), text(part.getKey(), part.getValue()));
        }
        switch (aspect) {
            case NAME -> name(it);
            case KNOWN_AS, LEGAL_NAME, FORMER_NAME -> dated(needed(it, "name", "Enter the name"));
            case BORN -> born(it);
            case DIED -> past(it, "on", "Enter the day on which they died");
            case LANGUAGE -> needed(it, "language", "Choose a language");
            case NEED -> need(it);
            case HOME -> home(it);
            case ADDRESS -> dated(needed(it, "address", "Enter the address"));
            case CORRESPONDENCE -> needed(it, "address", "Enter the address for letters");
            case CONTACT -> contact(it, "kind", "to");
            case CHANNEL -> oneOf(it, "channel", WAYS);
            case FORMAT -> format(it);
            case QUIET_HOURS -> hours(it, true);
            case DO_NOT_CONTACT -> needed(it, "why", "Enter why they are not to be contacted");
            case SAFE_CONTACT -> safe(it);
            case MEMBER -> needed(it, "person", "Choose the person");
        }
        return it;
    }

    private static String text(String field, String given) throws Wrong {
        var text = given.strip().replaceAll("\\R", "\n");
        var most = LETTERS_AND_SPACE.contains(field) ? NAME_MAX : TEXT_MAX;
        if (text.codePointCount(0, text.length()) > most) {
            throw new Wrong(field, "Write it in " + most + " letters at most");
        }
        if (UNSEEN.matcher(text.replace("\n", "")).find()) {
            throw new Wrong(field, "Leave out characters that cannot be seen");
        }
        return LETTERS_AND_SPACE.contains(field) ? text.replace('\n', ' ') : text;
    }

    private static Map<String, String> needed(Map<String, String> it, String part, String says)
            throws Wrong {
        if (it.getOrDefault(part, "").isEmpty()) {
            throw new Wrong(part, says);
        }
        return it;
    }

    private static void name(Map<String, String> it) throws Wrong {
        // Somebody with one name alone has it as their family name, wherever it was typed.
        if (it.getOrDefault("family", "").isEmpty()) {
            it.put("family", it.getOrDefault("given", ""));
            it.put("given", "");
        }
        needed(it, "family", "Enter a name");
    }

    private static LocalDate day(Map<String, String> it, String part) throws Wrong {
        try {
            return LocalDate.parse(it.getOrDefault(part, ""));
        } catch (DateTimeException no) {
            throw new Wrong(part, "Enter a date, such as 27 3 1985");
        }
    }

    private void past(Map<String, String> it, String part, String missing) throws Wrong {
        needed(it, part, missing);
        if (day(it, part).isAfter(today)) {
            throw new Wrong(part, "Enter a day that has come");
        }
    }

    private void born(Map<String, String> it) throws Wrong {
        past(it, "on", "Enter the day on which they were born");
        if (!day(it, "on").isAfter(today.minusYears(OLDEST))) {
            throw new Wrong("on", "This is " + OLDEST + " years ago or more. Check the year");
        }
    }

    private static void dated(Map<String, String> it) throws Wrong {
        for (var part : List.of("since", "until")) {
            if (!it.getOrDefault(part, "").isEmpty()) {
                day(it, part);
            }
        }
        var since = it.getOrDefault("since", "");
        var until = it.getOrDefault("until", "");
        if (!since.isEmpty() && !until.isEmpty() && until.compareTo(since) < 0) {
            throw new Wrong("until", "Enter a day that is not before the first");
        }
    }

    private void need(Map<String, String> it) throws Wrong {
        var known = needs.named(it.getOrDefault("need", ""));
        if (known.isEmpty()) {
            throw new Wrong("need", "Choose what they need");
        }
        var asks = known.get().asks();
        if (asks != null && it.getOrDefault("detail", "").isEmpty()) {
            throw new Wrong("detail", "Answer: " + asks);
        }
    }

    private static void home(Map<String, String> it) throws Wrong {
        if (Uprn.read(it.getOrDefault("uprn", "")).isEmpty()) {
            throw new Wrong("uprn", "Choose an address that we have");
        }
        if (day(it, "since").getYear() < 1900) {
            throw new Wrong("since", "Enter a day after 1900");
        }
    }

    private void format(Map<String, String> it) throws Wrong {
        if (needs.named(it.getOrDefault("format", "")).filter(Needs.Need::letters).isEmpty()) {
            throw new Wrong("format", "Choose a format");
        }
    }

    private static void oneOf(Map<String, String> it, String part, List<String> ways) throws Wrong {
        if (!ways.contains(it.getOrDefault(part, ""))) {
            throw new Wrong(part, "Choose one of them");
        }
    }

    private static void contact(Map<String, String> it, String kind, String to) throws Wrong {
        var value = it.getOrDefault(to, "");
        if (it.getOrDefault(kind, "").equals("email")) {
            if (!EMAIL.matcher(value).matches()) {
                throw new Wrong(
                        to, "Enter an email address in the correct format, like name@example.com");
            }
            return;
        }
        try {
            it.put(to, PhoneNumber.spaced(PhoneNumber.read(value)));
        } catch (NotSound no) {
            throw new Wrong(to, no.words());
        }
    }

    private static void hours(Map<String, String> it, boolean areNeeded) throws Wrong {
        var from = it.getOrDefault("from", "");
        var until = it.getOrDefault("until", "");
        if (!areNeeded && from.isEmpty() && until.isEmpty()) {
            return;
        }
        it.put("from", hour("from", from));
        it.put("until", hour("until", until));
        if (it.getOrDefault("from", "").equals(it.getOrDefault("until", ""))) {
            throw new Wrong("until", "Enter another time than the first");
        }
    }

    private static String hour(String part, String typed) throws Wrong {
        var plain = typed.replace('.', ':').replaceFirst("^([0-9]:)", "0$1");
        try {
            return LocalTime.parse(plain).withSecond(0).withNano(0).toString();
        } catch (DateTimeException no) {
            throw new Wrong(part, "Enter a time, such as 09:30");
        }
    }

    private static void safe(Map<String, String> it) throws Wrong {
        var by = it.getOrDefault("by", "");
        if (by.equals("do not contact")) {
            it.put("to", "");
            return;
        }
        oneOf(it, "by", WAYS);
        if (by.equals("letter")) {
            needed(it, "to", "Enter the address for letters");
        } else {
            contact(it, "by", "to");
            if (by.equals("text") && Mobile.plain(it.getOrDefault("to", "")).isEmpty()) {
                throw new Wrong("to", "Enter a number that takes texts");
            }
        }
        hours(it, false);
    }
}
