package borough.cases;

import borough.casebook.Contents;
import borough.messages.Channel;
import borough.messages.PhoneNumber;
import borough.services.Question;
import borough.services.Service;
import borough.vocabulary.Nothing;
import borough.vocabulary.Person;
import borough.vocabulary.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the answers say that somebody can be told; the address is empty where they say none. */
public record Reach(Channel channel, String address) {
    static final Reach NO_WAY = new Reach(Channel.NONE, "");
    private static final List<String> NUMBERS = List.of("mobile", "phone");
    private static final String EMAIL = "email";
    // One answer that may be either.
    private static final String CONTACT = "contact";
    private static final String ADDRESS = "address";

    // Where the file says by what alone somebody may be reached, no other answer is looked at.
    static Reach of(Service service, Contents contents) {
        var only = service.privacy().reachBy();
        return only.isPresent()
                ? safely(contents.answers().get(only.get()))
                : any(service, contents);
    }

    /** Whoever gave these answers and no others, by a text or an email; empty where by neither. */
    static Optional<String> written(Service service, Map<String, Object> answers) {
        return answered(service, answers, "phone")
                .or(() -> answered(service, answers, EMAIL))
                .or(() -> eitherWay(service, answers).map(Reach::address));
    }

    /** Somebody else: a way of their own, or the first of a person's that can be used. */
    static Reach other(Object whom) {
        return switch (whom) {
            case Map<?, ?> way when way.containsKey("by") -> safely(way);
            case Map<?, ?> person -> person(person);
            case String written -> written(written);
            case Property home -> occupier(home);
            default -> NO_WAY;
        };
    }

    private static Reach safely(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> way && way.get("to") instanceof String to) {
            return switch (String.valueOf(way.get("by"))) {
                case "text" -> new Reach(Channel.TEXT, to);
                case EMAIL -> new Reach(Channel.EMAIL, to);
                case "letter" -> new Reach(Channel.LETTER, to);
                default -> NO_WAY;
            };
        }
        return NO_WAY;
    }

    private static Reach any(Service service, Contents contents) {
        return answered(service, contents.answers(), "phone")
                .map(it -> new Reach(Channel.TEXT, it))
                .or(
                        () ->
                                answered(service, contents.answers(), EMAIL)
                                        .map(it -> new Reach(Channel.EMAIL, it)))
                .or(() -> eitherWay(service, contents.answers()))
                .orElseGet(() -> known(service, contents.customer()));
    }

    // Whoever was signed in is told as their account says, but for what others may not see.
    private static Reach known(Service service, Person customer) {
        if (service.privacy().quickExit()) {
            return NO_WAY;
        }
        if (customer.mobile() != null) {
            return new Reach(Channel.TEXT, customer.mobile());
        }
        if (customer.email() != null) {
            return new Reach(Channel.EMAIL, customer.email());
        }
        return customer.home() == null
                ? NO_WAY
                : new Reach(Channel.LETTER, customer.home().address());
    }

    private static Optional<String> answered(
            Service service, Map<String, Object> answers, String type) {
        return service.questions().stream()
                .filter(it -> it.answerType().name().equals(type))
                .map(it -> answers.getOrDefault(it.name(), Nothing.NOTHING))
                .filter(it -> it != Nothing.NOTHING)
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<Reach> eitherWay(Service service, Map<String, Object> answers) {
        return service.questions().stream()
                .filter(it -> it.answerType().name().equals(CONTACT))
                .filter(it -> !isSomebodyElses(service, it))
                .map(it -> answers.get(it.name()))
                .filter(Map.class::isInstance)
                .map(it -> person((Map<?, ?>) it))
                .findFirst();
    }

    // A message that goes to this answer by its name goes to somebody besides the customer.
    private static boolean isSomebodyElses(Service service, Question question) {
        return service.story().messages().values().stream()
                .anyMatch(it -> it.to().said().equals(question.name()));
    }

    // A number that takes no texts is passed over while there is another way.
    private static Reach person(Map<?, ?> person) {
        var texts =
                NUMBERS.stream()
                        .flatMap(it -> text(person, it))
                        .filter(it -> PhoneNumber.read(it).isPresent())
                        .map(it -> new Reach(Channel.TEXT, it));
        var emails = text(person, EMAIL).map(it -> new Reach(Channel.EMAIL, it));
        var letters = text(person, ADDRESS).map(it -> new Reach(Channel.LETTER, it));
        var home =
                Stream.ofNullable(person.get("home"))
                        .filter(Property.class::isInstance)
                        .map(it -> new Reach(Channel.LETTER, ((Property) it).address()));
        return Stream.of(texts, emails, letters, home).flatMap(it -> it).findFirst().orElse(NO_WAY);
    }

    private static Stream<String> text(Map<?, ?> person, String field) {
        return Stream.ofNullable(person.get(field))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(it -> !it.isBlank());
    }

    // Whoever lives or works there: no name of theirs need be known.
    private static Reach occupier(Property home) {
        return new Reach(Channel.LETTER, "The occupier, " + home.address());
    }

    private static Reach written(String written) {
        return written.contains("@")
                ? new Reach(Channel.EMAIL, written)
                : new Reach(Channel.TEXT, written);
    }
}
