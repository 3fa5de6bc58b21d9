package borough.customerview;

import borough.Lamps;
import borough.Town;
import borough.Visitor;
import borough.council.Duty;
import borough.council.SignedIn;
import borough.customers.ContactPoint;
import borough.customers.CustomerCases;
import borough.customers.CustomerId;
import borough.customers.CustomerRecords;
import borough.customers.Customers;
import borough.customers.Home;
import borough.customers.Person;
import borough.interactions.Interaction.About;
import borough.interactions.Interaction.Way;
import borough.interactions.Interactions;
import borough.interactions.NewInteraction;
import borough.interactions.NewInteraction.Told;
import borough.restrictions.Restriction;
import borough.restrictions.Restrictions;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Amina Khan and her household at 14 Mill Lane, with whoever of the staff looks at them. */
public final class Lodge {
    public static final Instant NOW = Instant.parse("2026-05-12T08:00:00Z");

    public final Lamps lamps;
    public final CustomerId amina = CustomerId.draw();
    public final CustomerId yusuf = CustomerId.draw();
    private final UUID household = UUID.randomUUID();

    public Lodge(Lamps lamps) {
        this(lamps, "Amina");
    }

    public Lodge(Lamps lamps, String given) {
        this.lamps = lamps;
        Town.CLOCK.set("2026-05-12T09:00:00");
        var since = LocalDate.parse("2019-03-01");
        Town.run(
                council(),
                () ->
                        Town.bean(Customers.class)
                                .load(
                                        new CustomerRecords(
                                                List.of(
                                                                new Person(
                                                                        amina,
                                                                        given,
                                                                        "Khan",
                                                                        LocalDate.parse(
                                                                                "1984-06-02")),
                                                                new Person(
                                                                        yusuf, "Yusuf", "Khan",
                                                                        null))
                                                        .iterator(),
                                                List.of(
                                                                new Home(
                                                                        amina,
                                                                        Lamps.MILL_LANE_14,
                                                                        household,
                                                                        since,
                                                                        null),
                                                                new Home(
                                                                        yusuf,
                                                                        Lamps.MILL_LANE_14,
                                                                        household,
                                                                        since,
                                                                        null))
                                                        .iterator(),
                                                Collections.emptyIterator(),
                                                List.of(
                                                                new ContactPoint(
                                                                        amina,
                                                                        ContactPoint.Kind.MOBILE,
                                                                        "07700 900123"))
                                                        .iterator())));
    }

    public CouncilId council() {
        return lamps.council();
    }

    public String path() {
        return "/staff/customers/" + amina;
    }

    public Visitor staff(String team) {
        return new Visitor(Town.host(council()))
                .with("borough-staff", Town.signedIn(council(), team));
    }

    static SignedIn supervisor() {
        return new SignedIn(
                UUID.randomUUID(),
                "Carol Whitfield",
                List.of("supervisors"),
                Set.of(),
                Set.of(Duty.SUPERVISE));
    }

    /** A case of hers with all that was said of it. */
    public Reference theirs() {
        var reference = lamps.reportBy("07700 900123");
        Town.run(
                council(),
                () -> {
                    Town.bean(CustomerCases.class).link(amina, reference, "said by a test");
                    Town.bean(Interactions.class).concerns(amina, reference);
                });
        Town.sweep();
        Town.sweep();
        return reference;
    }

    public void rang(int times) {
        Town.run(
                council(),
                () ->
                        Town.bean(Interactions.class)
                                .write(IntStream.range(0, times).mapToObj(this::call).toList()));
    }

    private NewInteraction call(int each) {
        return new NewInteraction(
                "rang " + amina + each,
                NOW.minus(Duration.ofHours(each)),
                List.of("phone", "web", "email", "text", "reception").get(each % 5),
                each % 3 == 0 ? Way.OUT : Way.IN,
                each % 3 == 0 ? "message" : "enquiry",
                Told.of((each % 3 == 0 ? "We sent a message: " : "Asked: question ") + each),
                About.NOTHING.of(amina));
    }

    public void restrict(Restriction.Kind kind, String team) {
        Town.run(
                council(),
                () ->
                        Town.bean(Restrictions.class)
                                .restrict(
                                        new Restriction(
                                                amina.value(),
                                                kind,
                                                team,
                                                "Her brother looks for her",
                                                LocalDate.parse("2026-11-12"),
                                                NOW,
                                                "Carol Whitfield")));
    }
}
