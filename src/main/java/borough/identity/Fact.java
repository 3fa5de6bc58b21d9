package borough.identity;

import borough.customers.ContactPoint.Kind;
import borough.customers.KnownContact;
import borough.values.Mobile;
import borough.values.Reference;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A thing that a record holds and its own person can say. */
enum Fact {
    BORN("date of birth") {
        @Override
        List<String> answers(Portrait of) {
            var on = of.born();
            return on == null
                    ? List.of()
                    : List.of(
                            "%d/%d/%d"
                                    .formatted(
                                            on.getDayOfMonth(), on.getMonthValue(), on.getYear()));
        }

        @Override
        String plain(String said) {
            return DayTyped.day(said).map(LocalDate::toString).orElse("");
        }
    },
    POSTCODE("home postcode") {
        @Override
        List<String> answers(Portrait of) {
            return one(of.postcode());
        }

        @Override
        String plain(String said) {
            return letters(said);
        }
    },
    EARLIER("earlier postcode") {
        @Override
        List<String> answers(Portrait of) {
            return one(of.earlierPostcode());
        }

        @Override
        String plain(String said) {
            return letters(said);
        }
    },
    MOVED("moved in") {
        @Override
        List<String> answers(Portrait of) {
            var on = of.movedIn();
            return on == null
                    ? List.of()
                    : List.of("%d/%d".formatted(on.getMonthValue(), on.getYear()));
        }

        @Override
        String plain(String said) {
            return DayTyped.month(said).map(YearMonth::toString).orElse("");
        }
    },
    EMAIL("email address") {
        @Override
        List<String> answers(Portrait of) {
            return of.proved(Kind.EMAIL);
        }

        @Override
        String plain(String said) {
            return said.strip().toLowerCase(Locale.ROOT);
        }
    },
    MOBILE("mobile number") {
        @Override
        List<String> answers(Portrait of) {
            return of.proved(Kind.MOBILE);
        }

        @Override
        String plain(String said) {
            return Mobile.plain(said).orElse("");
        }
    },
    REFERENCE("reference") {
        @Override
        List<String> answers(Portrait of) {
            return of.references().stream().map(Reference::text).toList();
        }

        @Override
        String plain(String said) {
            return Reference.read(said).map(Reference::text).orElse("");
        }
    };

    /** What a record holds of its person, as far as it may be asked. */
    record Portrait(
            @Nullable LocalDate born,
            @Nullable String postcode,
            @Nullable String earlierPostcode,
            @Nullable LocalDate movedIn,
            List<KnownContact> contacts,
            List<Reference> references) {

        // Only what they showed to be theirs: anybody can type the number of somebody else.
        private List<String> proved(Kind kind) {
            return contacts.stream()
                    .filter(it -> it.point().kind() == kind)
                    .filter(
                            it ->
                                    it.proof() == KnownContact.Proof.CODE
                                            || it.proof() == KnownContact.Proof.LINK)
                    .map(it -> it.point().value())
                    .toList();
        }
    }

    private final String name;

    Fact(String name) {
        this.name = name;
    }

    /** As the rules name it. */
    String text() {
        return name;
    }

    static Optional<Fact> read(String name) {
        return Stream.of(values()).filter(it -> it.name.equals(name)).findFirst();
    }

    /** What is right, as it stands in the record; none where the record does not say. */
    abstract List<String> answers(Portrait of);

    /** What was said, so that equal answers are equal texts; empty for what is no such thing. */
    abstract String plain(String said);

    boolean isRight(Portrait of, String heard) {
        var plain = plain(heard);
        return !plain.isEmpty() && answers(of).stream().map(this::plain).anyMatch(plain::equals);
    }

    private static List<String> one(@Nullable String it) {
        return Stream.of(Objects.requireNonNullElse(it, "")).filter(s -> !s.isBlank()).toList();
    }

    private static String letters(String said) {
        return said.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
    }

    /** A day or a month as an adviser types what they heard. */
    private static final class DayTyped {
        private static final List<String> MONTHS =
                List.of(
                        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                        "dec");
        private static final Pattern BETWEEN = Pattern.compile("[\\s./,-]+");

        static Optional<LocalDate> day(String said) {
            var parts = BETWEEN.split(said.strip());
            return parts.length == 3
                    ? made(() -> LocalDate.of(number(parts[2]), monthOf(parts[1]), dayOf(parts[0])))
                    : Optional.empty();
        }

        static Optional<YearMonth> month(String said) {
            var parts = BETWEEN.split(said.strip());
            return parts.length == 2
                    ? made(() -> YearMonth.of(number(parts[1]), monthOf(parts[0])))
                    : Optional.empty();
        }

        private static <T> Optional<T> made(java.util.function.Supplier<T> it) {
            try {
                return Optional.of(it.get());
            } catch (DateTimeException | NumberFormatException none) {
                return Optional.empty();
            }
        }

        private static int dayOf(String said) {
            return number(said.replaceFirst("(?i)(st|nd|rd|th)$", ""));
        }

        private static int monthOf(String said) {
            var lower = said.toLowerCase(Locale.ROOT);
            return lower.length() < 3 ? number(lower) : MONTHS.indexOf(lower.substring(0, 3)) + 1;
        }

        private static int number(String said) {
            return Integer.parseInt(said);
        }
    }
}
