package borough.web;

import borough.stories.Browser;
import com.microsoft.playwright.Page;
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
                            page.screenshot(
                                    new Page.ScreenshotOptions()
                                            .setFullPage(true)
                                            .setPath(folder.resolve(name + "-" + width + ".png")));
                        }
                    }
                }
            }
        }
    }
}
