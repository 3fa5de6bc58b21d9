package borough.language;

import static org.assertj.core.api.Assertions.assertThat;

import borough.council.WorkingTime;
import borough.files.Fault.Place;
import borough.tongues.Tongue;
import borough.vocabulary.Person;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a text says, with names to fill in and without. */
class TextTest {
    private static final Place PLACE = new Place("x.yaml", 3);
    private static final Tongue WELSH = Tongue.named("cy");

    private static Text text(String raw) {
        return new Text(PLACE, raw);
    }

    private static Known known(Tongue tongue, Map<String, Object> values) {
        var around =
                new Around(
                        "web",
                        Instant.parse("2026-11-24T18:10:00Z"),
                        WorkingTime.weekdays(LocalTime.of(8, 30), LocalTime.of(17, 30), Set.of()),
                        Person.NOBODY,
                        tongue);
        return new Known() {
            @Override
            public Optional<Object> value(String name) {
                return Optional.ofNullable(values.get(name));
            }

            @Override
            public Optional<Boolean> given(String name) {
                return Optional.empty();
            }

            @Override
            public Around around() {
                return around;
            }
        };
    }

    private static String say(Text text, Tongue tongue) {
        return text.say(known(tongue, Map.of()));
    }

    @Test
    void a_text_with_nothing_to_fill_in_is_said_as_one_line_of_sentences() {
        assertThat(say(text("Where is it?"), Tongue.ENGLISH)).isEqualTo("Where is it?");
        assertThat(say(text("Look first.\nThen tell us!   Thank you."), Tongue.ENGLISH))
                .isEqualTo("Look first. Then tell us! Thank you.");
        assertThat(say(text(""), Tongue.ENGLISH)).isEmpty();
    }

    @Test
    void a_sentence_whose_name_is_not_known_is_left_out_and_the_others_stay() {
        var text = text("It comes on {day}. Put it out.");
        assertThat(text.say(known(Tongue.ENGLISH, Map.of("day", "Friday"))))
                .isEqualTo("It comes on Friday. Put it out.");
        assertThat(say(text, Tongue.ENGLISH)).isEqualTo("Put it out.");
        assertThat(say(text("It comes on {day}."), Tongue.ENGLISH)).isEmpty();
    }

    @Test
    void another_language_has_its_own_names_to_fill_in_or_none() {
        var plain = new Text(PLACE, "Where?", Map.of("cy", text("Ble?")));
        assertThat(say(plain, WELSH)).isEqualTo("Ble?");
        assertThat(plain.english(known(WELSH, Map.of()))).isEqualTo("Where?");
        var filled = new Text(PLACE, "Soon.", Map.of("cy", text("Ar {day}.")));
        assertThat(filled.say(known(WELSH, Map.of("day", "Gwener")))).isEqualTo("Ar Gwener.");
        assertThat(say(text("Where?"), WELSH)).isEqualTo(WELSH.inEnglish("Where?"));
    }

    @Test
    void what_it_has_said_is_known_again_with_names_and_without() {
        assertThat(text("Look first.\nThen tell us.").canHaveSaid("Look first. Then tell us."))
                .isTrue();
        assertThat(text("Where?").canHaveSaid("What?")).isFalse();
        assertThat(text("Where is the {kind}?").canHaveSaid("Where is the shed?")).isTrue();
    }
}
