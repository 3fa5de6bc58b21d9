package borough.misses;

import borough.council.Calendars;
import borough.council.Councils;
import borough.council.RulesFile;
import borough.files.Changes;
import borough.files.Home;
import borough.files.YamlMap;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.misses.FollowersStore.Follower;
import borough.places.Places;
import borough.places.Street;
import borough.streets.StreetMarked;
import borough.streets.Streets;
import borough.values.Period;
import borough.values.Uprn;
import borough.visitkinds.Ending;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps those told who wait for a crew to get into their street. */
@Component
@Transactional
class Followers {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final FollowersStore store;
    private final Messages messages;
    private final Crews crews;
    private final Clock clock;
    private final RulesFile<Rules> rules;

    /** What crews say of streets, where these are, and on which days the council works. */
    @Component
    record Crews(Streets streets, Places places, Calendars calendars) {}

    /** Where what is said stands, for the council in hand. */
    @Component
    record Files(Home home, Councils councils, Changes changes) {}

    /** What is said, and for how long at most. */
    private record Rules(String putOff, String done, Period forgetAfter) {
        static Rules read(YamlMap own, YamlMap shared) {
            own.only("put off", "done", "forget after");
            return new Rules(
                    own.having("put off", shared).text("put off"),
                    own.having("done", shared).text("done"),
                    own.having("forget after", shared).value("forget after", Rules::period));
        }

        private static Period period(String said) {
            return Period.read(said)
                    .orElseThrow(() -> new IllegalArgumentException("write a time, as 60 days"));
        }
    }

    Followers(FollowersStore store, Messages messages, Crews crews, Files files, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.crews = crews;
        this.clock = clock;
        this.rules =
                new RulesFile<>(
                        "street-updates.yaml",
                        files.home(),
                        files.councils(),
                        files.changes(),
                        Rules::read);
    }

    /**
     * Adds a home to those who wait for its street; with a mobile it is texted, without one it is
     * known to wait. The same again changes nothing.
     */
    void follow(Uprn property, String mobile) {
        var now = forgetOld();
        crews.places()
                .at(property)
                .ifPresent(
                        home ->
                                store.add(
                                        property,
                                        home.usrn(),
                                        mobile.isBlank() ? "" : messages.contact(mobile),
                                        mobile.strip(),
                                        now));
    }

    // Whoever waited too long is forgotten before anything is added or told; gives the time.
    private Instant forgetOld() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.forget(crews.calendars().current().ago(rules.current().forgetAfter(), now));
        return now;
    }

    /**
     * A crew said something of a street: who waits for it is told, once it is done no more. A crew
     * that empties nothing at a home says nothing to it.
     */
    void hear(StreetMarked said) {
        var event =
                crews.streets().events().stream()
                        .filter(it -> it.marks().equals(said.marks()))
                        .findFirst();
        if (event.isEmpty() || event.get().stays()) {
            return;
        }
        forgetOld();
        var waiting = store.of(said.street(), said.crew(), said.at());
        if (!waiting.isEmpty()) {
            var text = text(event.get(), said);
            waiting.forEach(it -> tell(it, event.get(), said, text));
            if (event.get().done()) {
                store.remove(said.street(), said.crew(), said.at());
            }
        }
    }

    private String text(Ending event, StreetMarked said) {
        var street = crews.places().street(said.street()).map(Street::name).orElse("your street");
        var words = event.done() ? rules.current().done() : rules.current().putOff();
        var day =
                crews.streets()
                        .comesBack(said.street(), List.of(said.crew()), said.day())
                        .map(DAY::format)
                        .orElse("another day");
        return words.replace("{street}", street).replace("{day}", day);
    }

    private void tell(Follower it, Ending event, StreetMarked said, String text) {
        if (!it.mobile().isEmpty()) {
            messages.tell(
                    new NewMessage(
                            null,
                            event.done() ? "street done" : "street put off",
                            said.street() + " " + said.at() + " " + it.contact(),
                            Channel.TEXT,
                            new Contents(it.mobile(), "", text)));
        }
    }
}
