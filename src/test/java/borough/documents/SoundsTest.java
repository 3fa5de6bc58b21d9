package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import borough.Town;
import borough.data.Tenancy;
import borough.documents.Documents.For;
import borough.values.CouncilId;
import borough.vocabulary.KeptFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** How long recordings are, and that a long one is refused. */
class SoundsTest {
    private static final KeptFile.Takes SOUND = new KeptFile.Takes(Set.of(KeptFile.SOUND), true);

    private final CouncilId council = Town.council(true);

    private Received send(byte[] bytes) {
        var wanted = new For(Owner.journey("sounds"), "recordings", SOUND, "customer");
        return Tenancy.in(
                council, () -> Town.bean(Documents.class).receive(Sent.of("noise", bytes), wanted));
    }

    private static void says(Format format, IntFunction<byte[]> made) {
        var seconds = Sounds.seconds(format, made.apply(31)).orElseThrow();
        assertThat(seconds).as(format.name()).isCloseTo(31, within(0.1));
    }

    @Test
    void every_kind_of_recording_says_how_long_it_is() {
        says(Format.WAV, MadeSounds::wave);
        says(Format.MP3, MadeSounds::mp3);
        says(Format.OGG, MadeSounds::ogg);
        says(Format.M4A, MadeSounds::m4a);
        assertThat(Sounds.seconds(Format.M4A, MadeSounds.m4a(-1))).isEmpty();
    }

    @Test
    void a_long_one_is_cut_to_its_first_seconds_or_refused_in_plain_words() {
        mustBeCut(Format.WAV, MadeSounds.wave(45));
        mustBeCut(Format.MP3, MadeSounds.mp3(45));
        mustBeCut(Format.OGG, MadeSounds.ogg(45));
        assertThat(send(MadeSounds.m4a(45)))
                .isEqualTo(
                        new Received.Refused(
                                "The recording must be 30 seconds or shorter. We can’t cut this"
                                        + " kind: cut it on your phone, or send a shorter one"));
        assertThat(send(MadeSounds.wave(30))).isInstanceOf(Received.Kept.class);
        assertThat(send(MadeSounds.m4a(-1)))
                .as("one that does not say how long it is")
                .isInstanceOf(Received.Kept.class);
        var page = "<audio onerror=alert(1)>".getBytes(StandardCharsets.UTF_8);
        assertThat(send(page))
                .isEqualTo(
                        new Received.Refused("The file must be a recording: MP3, M4A, WAV or OGG"));
    }

    private void mustBeCut(Format format, byte[] bytes) {
        var kept = (Received.Kept) send(bytes);
        var inside =
                Tenancy.in(
                        council,
                        () -> Town.bean(Documents.class).open(kept.file().id()).orElseThrow());
        assertThat(Format.of(inside.bytes())).contains(format);
        assertThat(Sounds.seconds(format, inside.bytes()).orElseThrow())
                .as(format.name())
                .isBetween(28.0, 30.0);
        assertThat(Clipping.toFirst(60, format, inside.bytes()).orElseThrow())
                .as("what is short enough is kept whole")
                .hasSize(inside.bytes().length);
    }

    @Test
    void bytes_that_are_cut_off_or_made_up_harm_nothing() {
        var chance = new Random(7);
        for (var format : new Format[] {Format.WAV, Format.MP3, Format.OGG, Format.M4A}) {
            var whole =
                    switch (format) {
                        case WAV -> MadeSounds.wave(1);
                        case MP3 -> MadeSounds.mp3(1);
                        case OGG -> MadeSounds.ogg(1);
                        default -> MadeSounds.m4a(1);
                    };
            for (int length = 0; length < Math.min(300, whole.length); length++) {
                var cut = Arrays.copyOf(whole, length);
                assertThat(Sounds.seconds(format, cut).orElse(0.0)).isNotNegative();
                var wild = whole.clone();
                for (int i = 4; i < Math.min(wild.length, 120); i++) {
                    wild[i] = chance.nextInt(3) == 0 ? (byte) chance.nextInt() : wild[i];
                }
                assertThat(Sounds.seconds(format, wild).orElse(0.0)).isNotNegative();
                assertThat(Clipping.toFirst(1, format, cut).orElse(cut).length)
                        .isLessThanOrEqualTo(whole.length);
                assertThat(Clipping.toFirst(1, format, wild).orElse(wild).length)
                        .isLessThanOrEqualTo(whole.length);
            }
        }
    }
}
