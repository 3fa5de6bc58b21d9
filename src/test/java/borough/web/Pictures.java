package borough.web;

import borough.stories.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Takes a picture of every example page, to be looked at: target/gallery/home-360.png and so on.
 */
final class Pictures {

    private Pictures() {}

    /** Another council's colours, paper, and a screen of 320 pixels. */
    private static void others(Shop shop, Browser browser, Path folder) {
        try (var person = browser.person(320)) {
            var page = person.newPage();
            for (var name : List.of("home-bins", "staff-case", "field-round-dark", "check")) {
                page.navigate(shop.address(name));
                take(page, folder.resolve(name + "-320.png"));
            }
        }
        try (var person = browser.person(1000)) {
            var page = person.newPage();
            page.route(
                    "**/brand.css*",
                    it ->
                            it.fulfill(
                                    new Route.FulfillOptions()
                                            .setContentType("text/css")
                                            .setBody(BrandSheet.css(Examples.FERNMOOR))));
            page.navigate(shop.address("home-bins"));
            take(page, folder.resolve("home-other-colours.png"));
        }
        try (var person = browser.person(760)) {
            var page = person.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var name : List.of("sent", "follow", "staff-case", "field-round-light")) {
                page.navigate(shop.address(name));
                take(page, folder.resolve(name + "-paper.png"));
            }
        }
    }

    private static void take(Page page, Path path) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(path));
    }

    /** Takes the names of the examples to picture; none means all of them. */
    public static void main(String[] names) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery"));
        try (var shop = new Shop();
                var browser = new Browser()) {
            for (var width : List.of(360, 1280)) {
                try (var person = browser.person(width)) {
                    var page = person.newPage();
                    for (var name : Examples.all().keySet()) {
                        if (names.length == 0 || Arrays.stream(names).anyMatch(name::startsWith)) {
                            page.navigate(shop.address(name));
                            take(page, folder.resolve(name + "-" + width + ".png"));
                        }
                    }
                }
            }
            if (names.length == 0) {
                others(shop, browser, folder);
            }
        }
    }
}
