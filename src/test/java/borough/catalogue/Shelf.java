package borough.catalogue;

import borough.House;
import borough.Town;
import borough.council.Calendars;
import borough.council.Councils;
import borough.files.Changes;
import borough.files.Home;
import borough.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** A folder of service files that a test writes, and a catalogue that reads it, in the town. */
public final class Shelf {
    public static final String SKIP =
            """
            service: Ask for a skip
            about: Ask us for a skip on the road.
            who: Anyone with a home here.
            area: bin-collections-and-containers
            owner: waste-and-recycling
            channels: [web, phone]
            sign in: none
            promise: answer within

            limits:
              answer within: 2 working days
              days at most: 7

            ask:
              name: { question: What is your name?, answer: text }
              days: { question: For how many days?, answer: number }

            refuse:
              too long:
                when: days > days_at_most
                say: A skip may stay for {days at most} days.

            then:
              deciding:
                say: We answer by {due}.
                decide:
                  agree: { by: waste supervisor, to: agreed }
              agreed:
                say: You may put up your skip.
                tell: agreed
                end: done

            messages:
              agreed: You may put up your skip.

            keep: 1 year

            examples:
              - name: a week is asked for
                now: 2026-05-12 10:00
                given: { name: Amina Khan, days: 7 }
                expect: { stage: deciding, due: 2026-05-14 }
              - name: too many days
                now: 2026-05-12 10:00
                given: { name: Amina Khan, days: 8 }
                expect: { refused: too long }
            """;

    private final Path folder;
    private final Catalogue catalogue;
    private final Changes changes;

    /** With files that go live by themselves in made-up councils, always or never. */
    public Shelf(String goLive) {
        try {
            this.folder = Files.createTempDirectory("shelf");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var home = new Home(folder.toString());
        this.changes = new Changes(home);
        var files =
                new ServiceFolder(
                        home,
                        Town.bean(Councils.class),
                        Town.bean(Calendars.class),
                        Town.bean(Vocabulary.class),
                        goLive);
        this.catalogue =
                new Catalogue(
                        Town.bean(CatalogueStore.class),
                        files,
                        Town.bean(Vocabulary.class),
                        Town.CLOCK,
                        Town.bean(TransactionTemplate.class));
        for (var rules : List.of("rules/service-areas.yaml", "rules/legal-words.yaml")) {
            put(rules, House.text(House.ROOT.resolve(rules)));
        }
        put("services/bins/ask-for-a-skip.yaml", SKIP);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Changes changes() {
        return changes;
    }

    public void put(String file, String text) {
        try {
            var at = folder.resolve(file);
            Files.createDirectories(at.getParent());
            Files.writeString(at, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public void remove(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
