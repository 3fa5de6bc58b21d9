package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.Tenancy;
import borough.documents.Documents.For;
import borough.values.CouncilId;
import borough.vocabulary.KeptFile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How many files may come from one place or person, and how long those of rounds are kept. */
class SendingsTest {
    private static final String CUSTOMER = Sendings.CUSTOMER;

    private final CouncilId council = Town.council(true);
    private final Sendings sendings = Town.bean(Sendings.class);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
    }

    private int comes(String by, String address, int times) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            int came = 0;
            for (int i = 0; i < times; i++) {
                came += Tenancy.in(council, () -> sendings.mayCome(by)) ? 1 : 0;
            }
            return came;
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void one_place_sends_so_many_within_an_hour_and_others_are_not_kept_from_it() {
        assertThat(comes(CUSTOMER, "192.0.2.7", 130)).isEqualTo(120);
        assertThat(comes(CUSTOMER, "198.51.100.7", 2)).as("from elsewhere").isEqualTo(2);
        assertThat(comes("adviser beth", "192.0.2.7", 2)).as("one of ours there").isEqualTo(2);
        Town.CLOCK.pass(Duration.ofMinutes(61));
        assertThat(comes(CUSTOMER, "192.0.2.7", 2)).as("an hour later").isEqualTo(2);
    }

    @Test
    void one_of_ours_sends_so_many_wherever_they_are() {
        assertThat(comes("crew lee", "192.0.2.7", 200)).isEqualTo(200);
        assertThat(comes("crew lee", "198.51.100.7", 110)).isEqualTo(100);
        assertThat(comes("crew ola", "192.0.2.7", 1)).isEqualTo(1);
    }

    @Test
    void pictures_of_bins_are_deleted_after_a_year_and_those_of_cases_are_not() {
        var bin = kept(Owner.round("900000001 food"));
        var journey = kept(Owner.journey("a journey"));
        Town.CLOCK.set("2027-05-11T10:42:00");
        Town.sweep();
        assertThat(isThere(bin)).as("a day less than a year").isTrue();
        Town.CLOCK.set("2027-05-14T10:42:00");
        Town.sweep();
        assertThat(isThere(bin)).isFalse();
        assertThat(isThere(journey)).isTrue();
    }

    private KeptFile kept(Owner owner) {
        var wanted =
                new For(owner, Uploads.CREW, new KeptFile.Takes(Set.of("picture"), false), "crew");
        var sent = Sent.of("bin.jpg", MadePictures.fromPhone(20, 20, 1));
        return Tenancy.in(
                council,
                () -> ((Received.Kept) Town.bean(Documents.class).receive(sent, wanted)).file());
    }

    private boolean isThere(KeptFile it) {
        return Tenancy.in(council, () -> Town.bean(Documents.class).open(it.id())).isPresent();
    }
}
