package borough.cases;

import borough.casebook.Contents;
import borough.messages.Channel;
import borough.services.Service;
import borough.vocabulary.Nothing;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the answers say that somebody can be told; the address is empty where they say none. */
public record Reach(Channel channel, String address) {
    private static final Reach NO_WAY = new Reach(Channel.NONE, "");

    // Where the file says by what alone somebody may be reached, no other answer is looked at.
    static Reach of(Service service, Contents contents) {
        var only = service.privacy().reachBy();
        return only.isPresent()
                ? safely(contents.answers().get(only.get()))
                : any(service, contents);
    }

    private static Reach safely(@Nullable Object answer) {
        if (answer instanceof Map<?, ?> way && way.get("to") instanceof String to) {
            return switch (String.valueOf(way.get("by"))) {
                case "text" -> new Reach(Channel.TEXT, to);
                case "email" -> new Reach(Channel.EMAIL, to);
                default -> NO_WAY;
            };
        }
        return NO_WAY;
    }

    private static Reach any(Service service, Contents contents) {
        return answered(service, contents, "phone")
                .map(it -> new Reach(Channel.TEXT, it))
                .or(
                        () ->
                                answered(service, contents, "email")
                                        .map(it -> new Reach(Channel.EMAIL, it)))
                .orElse(NO_WAY);
    }

    private static Optional<String> answered(Service service, Contents contents, String type) {
        return service.questions().stream()
                .filter(it -> it.answerType().name().equals(type))
                .map(it -> contents.answers().getOrDefault(it.name(), Nothing.NOTHING))
                .filter(it -> it != Nothing.NOTHING)
                .map(Object::toString)
                .findFirst();
    }
}
