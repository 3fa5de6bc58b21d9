package borough.postroom;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Browser;
import borough.Town;
import borough.messages.Care;
import borough.messages.Channel;
import borough.messages.Contents;
import borough.messages.Messages;
import borough.messages.NewMessage;
import borough.messages.PastMessage;
import borough.values.CouncilId;
import borough.values.Reference;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostRoomPagesTest {
    private final Messages messages = Town.bean(Messages.class);
    private final CouncilId council = Town.council(true);
    private final Browser visitor = new Browser(council);

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T09:00:00");
    }

    @Test
    void the_post_room_says_it_is_a_stand_in_and_shows_what_came() {
        var link = "http://%s:8080/follow/abc?key=1".formatted(Town.host(council));
        tell("We will empty your bin. See " + link + ".");
        Town.sweep();
        var page = visitor.open("/post-room");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("This is a stand-in")
                .contains("+447700900123")
                .contains("We will empty your bin.")
                .contains("created");
        assertThat(page.html().select(".post a").attr("href")).isEqualTo("/follow/abc?key=1");
        Town.CLOCK.pass(Duration.ofMinutes(1));
        assertThat(visitor.open("/post-room").text()).contains("delivered");
    }

    @Test
    void a_link_that_leads_elsewhere_is_not_followed_from_here() {
        tell("See https://elsewhere.example/follow/abc");
        tell("<script>alert(1)</script>");
        Town.sweep();
        var page = visitor.open("/post-room");
        assertThat(page.html().select(".post a:not([href$=/answer]), .post script")).isEmpty();
    }

    @Test
    void it_can_be_closed_and_opened_again_and_nothing_is_lost() {
        var page = visitor.open("/post-room");
        var closed = visitor.press(page, "form.switch__form", Map.of("fault", "closed"));
        assertThat(closed.text()).contains("The post room is closed");
        tell("We will empty your bin.");
        Town.sweep();
        var waiting = visitor.open("/post-room");
        assertThat(waiting.text()).contains("1 text is waiting: ").contains("Nothing here");
        visitor.press(waiting, "form.switch__form", Map.of("fault", "none"));
        Town.CLOCK.pass(Duration.ofMinutes(10));
        Town.sweep();
        assertThat(visitor.open("/post-room").text())
                .contains("The post room is open")
                .contains("We will empty your bin.");
        assertThat(visitor.press(page, "form.switch__form", Map.of("fault", "fire")).status())
                .isEqualTo(400);
    }

    @Test
    void what_was_told_in_the_past_is_read_a_page_at_a_time() {
        var then = Town.CLOCK.instant().minus(Duration.ofDays(30));
        Town.run(
                council,
                () ->
                        messages.load(
                                Stream.iterate(0, it -> it + 1)
                                        .limit(70)
                                        .map(
                                                it ->
                                                        new PastMessage(
                                                                letter(it), then.plusSeconds(it)))
                                        .iterator()));
        var page = visitor.open("/post-room/past");
        assertThat(page.html().select(".post__one")).hasSize(50);
        assertThat(page.text()).contains("Number 69").contains("delivered");
        var older = visitor.open(page.html().select("main a[rel=next]").attr("href"));
        assertThat(older.html().select(".post__one")).hasSize(20);
        assertThat(older.text()).contains("Number 0").doesNotContain("Number 20");
        assertThat(visitor.open("/post-room/past?before=%27;").status()).isEqualTo(200);
        assertThat(visitor.open("/post-room").html().select("a[href=/post-room/past]")).hasSize(1);
    }

    private static NewMessage letter(int number) {
        return new NewMessage(
                Reference.draw(),
                "told",
                "then",
                Channel.TEXT,
                new Contents("07700 900123", "", "Number " + number));
    }

    @Test
    void why_a_text_is_held_is_said_here_too() {
        Town.CLOCK.set("2026-05-12T23:30:00");
        Town.run(
                council,
                () ->
                        messages.tell(
                                new NewMessage(
                                        Reference.draw(),
                                        "told",
                                        "now",
                                        Channel.TEXT,
                                        new Contents("07700 900123", "", "Sleep well"),
                                        new Care(Care.When.AWAKE, Optional.empty()))));
        Town.sweep();
        assertThat(visitor.open("/post-room").text())
                .contains("1 text is waiting: It waits for the end of quiet hours.");
    }

    @Test
    void many_messages_come_in_pages() {
        for (int i = 0; i < 30; i++) {
            tell("Message number " + i);
            Town.CLOCK.pass(Duration.ofSeconds(1));
        }
        Town.sweep();
        var first = visitor.open("/post-room");
        assertThat(first.html().select(".post__one")).hasSize(25);
        var second = visitor.open(first.html().select("a[rel=next]").attr("href"));
        assertThat(second.html().select(".post__one")).hasSize(5);
        assertThat(second.html().select("a[rel=next]")).isEmpty();
    }

    @Test
    void a_real_council_has_no_such_page() {
        var real = Town.council(false);
        assertThat(new Browser(real).as("desk").open("/post-room").status()).isEqualTo(404);
    }

    @Test
    void an_administrator_sees_what_waits_and_why_and_nobodys_number() {
        var real = Town.council(false);
        Town.run(real, () -> messages.tell(text("We will empty your bin.")));
        Town.sweep();
        var page = new Browser(real).as("desk").open("/messages");
        assertThat(page.text())
                .contains("No way to send texts is set up")
                .contains("accepted")
                .doesNotContain("7700")
                .doesNotContain("empty your bin");
        assertThat(new Browser(real).as("crews").open("/messages").status()).isEqualTo(403);
    }

    private void tell(String words) {
        Town.run(council, () -> messages.tell(text(words)));
    }

    private static NewMessage text(String words) {
        return new NewMessage(
                Reference.draw(),
                "accepted",
                "opened",
                Channel.TEXT,
                new Contents("07700 900123", "", words));
    }
}
