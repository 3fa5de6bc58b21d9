package borough.matching;

import java.util.List;

/** One thing in which two agree or not, such as "born: exact", and what it says to staff. */
public record Evidence(String field, String level) {
    static final String MISSING = "missing";

    String says() {
        return switch (field + " " + level) {
            case "given exact" -> "Same first name";
            case "given nickname" -> "First names that stand for each other";
            case "given near" -> "First names that look or sound alike";
            case "given initial" -> "First name begins with the same letter";
            case "given swapped" -> "First and family name the other way round";
            case "given other" -> "Different first names";
            case "family exact" -> "Same family name";
            case "family near" -> "Family names that look or sound alike";
            case "family part" -> "One family name is part of the other";
            case "family swapped" -> "Family and first name the other way round";
            case "family other" -> "Different family names";
            case "name exact" -> "Same name";
            case "name near" -> "Names that look alike";
            case "name other" -> "Different names";
            case "born exact" -> "Same date of birth";
            case "born turned" -> "Dates of birth with day and month turned round";
            case "born slip" -> "Dates of birth with one digit different";
            case "born other" -> "Different dates of birth";
            case "home now" -> "Same home";
            case "home before" -> "A home that one had before";
            case "home other" -> "Different homes";
            case "place now" -> "At the same place";
            case "place before" -> "A place that one had before";
            case "place other" -> "At different places";
            case "email same" -> "Same email address";
            case "email other" -> "Different email addresses";
            case "phone same" -> "Same phone number";
            case "phone other" -> "Different phone numbers";
            default -> throw new IllegalStateException("No words for " + field + " " + level);
        };
    }

    boolean isMissing() {
        return level.equals(MISSING);
    }

    boolean is(String otherField, String... levels) {
        return field.equals(otherField) && List.of(levels).contains(level);
    }
}
