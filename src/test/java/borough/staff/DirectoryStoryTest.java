package borough.staff;

import borough.Neighbours;
import borough.Town;
import borough.Visitor;
import borough.council.Council;
import borough.stories.Axe;
import borough.stories.Browser;
import borough.stories.NuChecker;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class DirectoryStoryTest {
    @Test
    void sign_in_and_the_directory_can_be_used_by_everybody_at_any_width() {
        var neighbours = Neighbours.both();
        var council = neighbours.ashdale();
        var desk = neighbours.of(council, "desk");
        var visitor = Visitor.signedIn(council, desk);
        visitor.post("/staff/departments/ict/change", Map.of("name", "ICT Desk", "head", "Chief"));
        var all = new SoftAssertions();
        try (var browser = new Browser();
                var stranger = browser.person(320);
                var person = browser.person(320)) {
            person.addCookies(
                    List.of(
                            new Cookie("borough-staff", Visitor.session(council, desk))
                                    .setUrl(address(council, "/"))));
            for (var path :
                    List.of("/sign-in", "/sign-in/sent", "/sign-in/people", "/sign-in/link")) {
                look(all, stranger.newPage(), address(council, path));
            }
            for (var path :
                    List.of(
                            "/me",
                            "/staff/departments",
                            "/staff/departments/ict?told=saved",
                            "/staff/departments/ict/change",
                            "/staff/teams/ashdale-desk",
                            "/staff/teams/ashdale-desk/change",
                            "/staff/people",
                            "/staff/people?q=nobody",
                            "/staff/people/" + desk.id(),
                            "/staff/people/" + desk.id() + "/change",
                            "/staff/roles",
                            "/staff/roles/change")) {
                look(all, person.newPage(), address(council, path));
            }
        }
        all.assertAll();
    }

    private static String address(Council council, String path) {
        return "http://" + council.hosts().getFirst() + ":" + Town.port() + path;
    }

    private static void look(
            SoftAssertions all, com.microsoft.playwright.Page page, String address) {
        var said = new ArrayList<String>();
        page.onConsoleMessage(it -> said.add(it.text()));
        page.onPageError(said::add);
        var answer = page.navigate(address);
        all.assertThat(NuChecker.mistakes(answer.text())).as(address).isEmpty();
        all.assertThat(Axe.barriers(page)).as(address).isEmpty();
        all.assertThat(Browser.spills(page)).as(address + " spills over").isFalse();
        all.assertThat(said).as(address).isEmpty();
        page.close();
    }
}
