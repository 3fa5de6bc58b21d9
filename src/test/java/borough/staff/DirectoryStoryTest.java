package borough.staff;

import borough.Visitor;
import borough.council.Council;
import borough.running.StartedBorough;
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
        var borough = StartedBorough.one();
        var council = borough.brookshire();
        var desk = borough.of(council, "desk");
        var visitor = Visitor.signedIn(borough, council, desk);
        visitor.post("/staff/departments/ict/change", Map.of("name", "ICT Desk", "head", "Chief"));
        var all = new SoftAssertions();
        try (var browser = new Browser();
                var stranger = browser.person(320);
                var person = browser.person(320)) {
            person.addCookies(
                    List.of(
                            new Cookie("borough-staff", Visitor.session(borough, council, desk))
                                    .setUrl(address(borough, council, "/"))));
            for (var path :
                    List.of("/sign-in", "/sign-in/sent", "/sign-in/people", "/sign-in/link")) {
                look(all, stranger.newPage(), address(borough, council, path));
            }
            for (var path :
                    List.of(
                            "/me",
                            "/staff/departments",
                            "/staff/departments/ict?told=saved",
                            "/staff/departments/ict/change",
                            "/staff/teams/brookshire-desk",
                            "/staff/teams/brookshire-desk/change",
                            "/staff/people",
                            "/staff/people?q=nobody",
                            "/staff/people/" + desk.id(),
                            "/staff/people/" + desk.id() + "/change",
                            "/staff/roles",
                            "/staff/roles/change")) {
                look(all, person.newPage(), address(borough, council, path));
            }
        }
        all.assertAll();
    }

    private static String address(StartedBorough borough, Council council, String path) {
        return "http://" + council.hosts().getFirst() + ":" + borough.port() + path;
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
