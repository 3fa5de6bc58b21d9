package borough.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.catalogue.Shelf;
import borough.catalogue.Version;
import borough.council.Councils;
import borough.data.Tenancy;
import borough.services.Service;
import borough.values.CouncilId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublishingTest {
    private static final String FILE = "services/bins/ask-for-a-skip.yaml";
    private static final String SLUG = "ask-for-a-skip";
    private static final String FASTER =
            Shelf.SKIP
                    .replace("within: 2 working", "within: 1 working")
                    .replace("due: 2026-05-14", "due: 2026-05-13");

    private CouncilId council;
    private Shelf shelf;
    private Publishing publishing;

    @BeforeEach
    void start() {
        Town.CLOCK.set("2026-05-12T09:00:00");
        council = Town.council(false);
        shelf = new Shelf("made-up");
        publishing = publishing(shelf);
    }

    private static Publishing publishing(Shelf shelf) {
        return new Publishing(
                shelf.catalogue(),
                new PublishingStore(database(), writes()),
                Town.bean(borough.audit.Audit.class),
                Town.CLOCK);
    }

    private static org.springframework.jdbc.core.simple.JdbcClient database() {
        return Town.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
    }

    private static borough.data.Writes writes() {
        return Town.bean(borough.data.Writes.class);
    }

    private void read() {
        Tenancy.run(council, shelf.catalogue()::readFiles);
    }

    private String promised() {
        return Tenancy.in(council, () -> shelf.catalogue().live(SLUG))
                .map(PublishingTest::promise)
                .orElse("not offered");
    }

    private static String promise(Service it) {
        return it.form().limits().get("answer within").value().toString();
    }

    private String onDisk() {
        return Tenancy.in(council, () -> shelf.catalogue().files()).get(SLUG);
    }

    private Publishing.Wish wish(String why) {
        return new Publishing.Wish(SLUG, onDisk(), "Grace Lindqvist", why);
    }

    private Published publish(String why) {
        return in(() -> publishing.publish(wish(why)));
    }

    private <T> T in(Supplier<T> work) {
        return Town.in(council, work);
    }

    private List<String> history() {
        return in(() -> shelf.catalogue().history(SLUG)).stream()
                .map(
                        it ->
                                it.deed().what().word()
                                        + " by "
                                        + it.deed().by()
                                        + ": "
                                        + it.deed().why())
                .toList();
    }

    @Test
    void the_first_start_publishes_what_the_folder_has_and_later_changes_wait_for_a_person() {
        read();
        assertThat(promised()).contains("2");
        shelf.put(FILE, FASTER);
        read();
        assertThat(promised()).contains("2");
        assertThat(in(() -> publishing.offered()).getFirst().file().changed()).isPresent();
        assertThat(publish("The team grew")).isInstanceOf(Published.Live.class);
        assertThat(promised()).contains("1");
        assertThat(in(() -> publishing.offered()).getFirst().file().changed()).isEmpty();
        assertThat(history())
                .containsExactly(
                        "published by Grace Lindqvist: The team grew", "published by the files: ");
    }

    @Test
    void in_a_made_up_council_a_saved_file_goes_live_by_itself() {
        council = Town.council(true);
        read();
        shelf.put(FILE, FASTER);
        read();
        assertThat(promised()).contains("1");
        shelf.put(FILE, Shelf.SKIP);
        read();
        assertThat(promised()).as("as it was before").contains("2");
    }

    @Test
    void a_fault_or_a_failing_example_never_goes_live_and_is_named() {
        council = Town.council(true);
        read();
        shelf.put(FILE, Shelf.SKIP.replace("days > days_at_most", "dais > days_at_most"));
        read();
        assertThat(promised()).contains("2");
        assertThat(((Published.Faulty) publish("")).faults())
                .anyMatch(it -> it.place().line() == 20);
        shelf.put(FILE, Shelf.SKIP.replace("answer within: 2 working", "answer within: 3 working"));
        read();
        assertThat(promised()).contains("2");
        var faults = ((Published.Faulty) publish("")).faults();
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().toString()).contains("a week is asked for", "ask-for-a-skip");
        assertThat(
                        in(() -> publishing.offered())
                                .getFirst()
                                .file()
                                .changed()
                                .orElseThrow()
                                .faults())
                .isEqualTo(faults);
    }

    @Test
    void what_was_live_before_comes_back_at_once_though_today_s_check_is_stricter() {
        read();
        var first = onDisk();
        shelf.put(FILE, FASTER);
        assertThat(publish("The team grew")).isInstanceOf(Published.Live.class);
        shelf.put(FILE, FASTER.replace("Ask us for a skip", "Ask for a skip"));
        // An area that is gone is a fault of every text, and of none that ran before a bar.
        shelf.put(
                "rules/service-areas.yaml",
                "parks: { name: Parks, department: parks, purpose: Grass }\n");
        shelf.catalogue().checkAnew();
        assertThat(publish("New words")).isInstanceOf(Published.Faulty.class);
        var back = new Publishing.Wish(SLUG, first, "Ola Okafor", "It was a mistake");
        assertThat(in(() -> publishing.publishAt(back, Town.CLOCK.instant().plusSeconds(60))))
                .as("only at once")
                .isInstanceOf(Published.Faulty.class);
        assertThat(in(() -> publishing.publish(back))).isInstanceOf(Published.Live.class);
        assertThat(promised()).contains("2");
        assertThat(history().getFirst()).isEqualTo("rolled back by Ola Okafor: It was a mistake");
    }

    @Test
    void what_cannot_run_by_the_words_of_today_does_not_come_back() {
        read();
        var texts = Shelf.SKIP.replace("days > days_at_most", "dais > days_at_most");
        shelf.put(FILE, texts);
        var broken = in(() -> shelf.catalogue().file(SLUG)).orElseThrow();
        in(
                () -> {
                    shelf.catalogue().keep(broken);
                    var deed = new Version.Deed(Version.What.PUBLISHED, "an older program", "");
                    shelf.catalogue().decide(SLUG, broken.hash(), deed);
                    return deed;
                });
        shelf.put(FILE, FASTER);
        assertThat(publish("Better")).isInstanceOf(Published.Live.class);
        var back = new Publishing.Wish(SLUG, broken.hash(), "Ola Okafor", "Why not");
        assertThat(in(() -> publishing.publish(back))).isInstanceOf(Published.Faulty.class);
    }

    @Test
    void at_its_time_a_plan_goes_live_once_and_by_any_node() throws InterruptedException {
        read();
        shelf.put(FILE, FASTER);
        var at = Town.CLOCK.instant().plus(Duration.ofHours(2));
        assertThat(in(() -> publishing.publishAt(wish("From eleven"), at)))
                .isInstanceOf(Published.Planned.class);
        shelf.remove(FILE);
        assertThat(in(() -> publishing.doNextDue())).isFalse();
        assertThat(promised()).contains("2");
        Town.CLOCK.pass(Duration.ofHours(2));
        var other = publishing(shelf);
        var together = new CountDownLatch(1);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node : List.of(publishing, other, publishing, other)) {
                nodes.submit(
                        () -> {
                            together.await();
                            return in(node::doNextDue);
                        });
            }
            together.countDown();
        }
        assertThat(promised()).contains("1");
        assertThat(history())
                .containsExactly(
                        "published by Grace Lindqvist: From eleven",
                        "planned by Grace Lindqvist: From eleven",
                        "published by the files: ");
    }

    @Test
    void a_plan_can_be_dropped_and_publishing_now_takes_its_place() {
        read();
        shelf.put(FILE, FASTER);
        var at = Town.CLOCK.instant().plus(Duration.ofHours(2));
        in(() -> publishing.publishAt(wish("Later"), at));
        Town.run(council, () -> publishing.dropPlan(SLUG, "Grace Lindqvist"));
        in(() -> publishing.publishAt(wish("Later"), at));
        publish("Now after all");
        Town.CLOCK.pass(Duration.ofHours(3));
        assertThat(in(() -> publishing.doNextDue())).isFalse();
        assertThat(history()).contains("plan dropped by Grace Lindqvist: ").hasSize(5);
    }

    @Test
    void what_was_planned_is_held_back_where_it_no_longer_holds() {
        read();
        shelf.put(FILE, FASTER.replace("channels", "# said again\nchannels"));
        var at = Town.CLOCK.instant().plus(Duration.ofHours(2));
        in(() -> publishing.publishAt(wish("Later"), at));
        Town.run(
                council,
                () ->
                        database()
                                .sql("update publishing.plans set hash = ?")
                                .param(keptWithFault())
                                .update());
        Town.CLOCK.pass(Duration.ofHours(3));
        assertThat(in(() -> publishing.doNextDue())).isTrue();
        assertThat(promised()).contains("2");
        assertThat(history().getFirst()).startsWith("held back by Grace Lindqvist: services/");
    }

    // A text that was sound once, by words that are taught no more.
    private String keptWithFault() {
        var text = Shelf.SKIP.replace("answer: number", "answer: furlongs");
        shelf.put(FILE, text);
        var hash = onDisk();
        database()
                .sql(
                        """
                        insert into catalogue.texts (slug, hash, file, text, overlay_file, overlay,
                            title, about, area, owner, channels)
                        values (?, ?, ?, ?, '', '', '', '', '', '', '{}')
                        """)
                .param(SLUG)
                .param(hash)
                .param(FILE)
                .param(text)
                .update();
        return hash;
    }

    @Test
    void an_earlier_version_is_put_back_and_stays_until_a_person_or_a_new_text_comes() {
        council = Town.council(true);
        read();
        var first = onDisk();
        shelf.put(FILE, FASTER);
        read();
        assertThat(promised()).contains("1");
        var back = new Publishing.Wish(SLUG, first, "Grace Lindqvist", "Too fast for us");
        assertThat(in(() -> publishing.publish(back))).isInstanceOf(Published.Live.class);
        read();
        assertThat(promised()).as("the file of today does not come back by itself").contains("2");
        assertThat(history().getFirst())
                .isEqualTo("rolled back by Grace Lindqvist: Too fast for us");
        shelf.put(FILE, FASTER.replace("Ask us", "Ask"));
        read();
        assertThat(promised()).contains("1");
    }

    @Test
    void a_deleted_file_is_named_and_withdrawn_by_a_person_only() {
        council = Town.council(true);
        read();
        shelf.remove(FILE);
        read();
        assertThat(promised()).contains("2");
        assertThat(in(() -> publishing.offered())).singleElement().matches(Offered::isLeftBehind);
        Town.run(council, () -> publishing.withdraw(SLUG, "Grace Lindqvist", "No more skips"));
        assertThat(promised()).isEqualTo("not offered");
        assertThat(in(() -> publishing.offered())).isEmpty();
        var last = in(() -> shelf.catalogue().last()).get(SLUG);
        assertThat(in(() -> shelf.catalogue().version(last.hash())))
                .as("for open cases")
                .isPresent();
        shelf.put(FILE, FASTER);
        read();
        assertThat(promised()).as("a person withdrew it").isEqualTo("not offered");
        publish("Skips again");
        assertThat(promised()).contains("1");
    }

    @Test
    void what_one_council_publishes_or_changes_is_no_other_s() {
        var other = Town.council(false);
        var slug = Town.in(other, () -> Town.bean(Councils.class).current()).slug();
        shelf.put(
                "councils/%s/services/bins/ask-for-a-skip.yaml".formatted(slug),
                """
                why: Our roads are narrow.
                change:
                  limits: { answer within: 4 working days }
                """);
        read();
        Tenancy.run(other, shelf.catalogue()::readFiles);
        assertThat(promised()).contains("2");
        council = other;
        assertThat(promised()).as("its example no longer holds").isEqualTo("not offered");
        var faults = ((Published.Faulty) publish("")).faults();
        assertThat(faults)
                .singleElement()
                .matches(
                        it ->
                                it.place()
                                        .file()
                                        .endsWith(slug + "/services/bins/ask-for-a-skip.yaml"))
                .matches(it -> it.right().contains("examples:"));
        shelf.put(
                "councils/%s/services/bins/ask-for-a-skip.yaml".formatted(slug),
                """
                why: Our roads are narrow.
                change:
                  limits: { answer within: 4 working days }
                examples:
                  - name: a week is asked for
                    now: 2026-05-12 10:00
                    given: { name: Amina Khan, days: 7 }
                    expect: { stage: deciding, due: 2026-05-18 }
                """);
        assertThat(publish("Ours")).isInstanceOf(Published.Live.class);
        assertThat(promised()).contains("4");
    }

    @Test
    void a_saved_file_is_seen_and_a_broken_one_breaks_nothing() throws InterruptedException {
        council = Town.council(true);
        read();
        var reads = new Semaphore(0);
        shelf.changes()
                .in(
                        "services",
                        () -> {
                            read();
                            reads.release();
                        });
        shelf.changes().watch();
        try (var changes = shelf.changes()) {
            assertThat(changes).isNotNull();
            shelf.put(FILE, "service: [");
            isRead(reads);
            assertThat(promised()).contains("2");
            shelf.put(FILE, FASTER);
            // One that is seen half written is seen again when it is whole.
            for (int seen = 0; seen < 10 && !promised().contains("1"); seen++) {
                isRead(reads);
            }
            assertThat(promised()).contains("1");
        }
    }

    // Only a watch that sleeps for ever comes near this time.
    private static void isRead(Semaphore reads) throws InterruptedException {
        assertThat(reads.tryAcquire(2, TimeUnit.MINUTES)).as("a change is read").isTrue();
    }
}
