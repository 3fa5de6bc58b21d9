package borough.cases;

import borough.Sent;
import borough.Town;
import borough.casebook.Case;
import borough.casebook.Event;
import borough.catalogue.Catalogue;
import borough.catalogue.Services;
import borough.council.SignedIn;
import borough.council.Structure;
import borough.messages.Message;
import borough.messages.Messages;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A made-up council with one supervisor, and whatever services a test writes for it. */
public final class Hamlet {
    private static final String TOP =
            """
            service: Ask the hamlet
            about: Ask us, and we will see to it.
            who: Anyone.
            area: bin-collections-and-containers
            owner: waste
            channels: [web, phone, kiosk, api]
            sign in: none
            promise: 5 working days

            """;
    private static final String END =
            """

            keep: 1 year

            examples:
              - name: sent
                now: 2026-05-12 10:00
            """;

    private final CouncilId council = Town.council(true);
    private final SignedIn carol =
            new SignedIn(
                    UUID.randomUUID(),
                    "Carol Whitfield",
                    List.of(),
                    Set.of("supervisor"),
                    Set.of());

    public Hamlet() {
        Town.run(council, () -> Town.bean(Structure.class).giveRole("supervisor", "supervisors"));
    }

    public CouncilId council() {
        return council;
    }

    public SignedIn carol() {
        return carol;
    }

    public <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    public void run(Runnable work) {
        Town.run(council, work);
    }

    /** Puts a service live that says this between its top and its keep, proven by one example. */
    public void live(String slug, String middle, String example) {
        try {
            var file = Files.createTempDirectory("hamlet").resolve(slug + ".yaml");
            Files.writeString(file, TOP + middle + END + example.indent(4));
            Services.live(council, Town.bean(Catalogue.class), file, Town.bean(Vocabulary.class));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public Reference send(String slug, Map<String, Object> answers) {
        return in(
                () -> {
                    var service = Town.bean(Catalogue.class).live(slug).orElseThrow();
                    return Sent.byWeb(service, answers);
                });
    }

    /** Carol decides. */
    public void decide(Reference it, String decision) {
        run(
                () ->
                        Town.bean(Cases.class)
                                .decide(it, new Cases.Deciding(decision, "", Set.of()), carol));
    }

    public Case look(Reference it) {
        return in(() -> Town.bean(Cases.class).find(it).orElseThrow());
    }

    /** What happened, each with its kind. */
    public List<Event> events(Reference it) {
        return in(() -> Town.bean(Cases.class).story(it).orElseThrow()).events();
    }

    /** What people were told of a case. */
    public List<Message> told(Reference it) {
        return in(() -> Town.bean(Messages.class).of(it));
    }
}
