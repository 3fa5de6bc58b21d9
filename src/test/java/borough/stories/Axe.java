package borough.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for barriers on a page, as far as a machine can see them. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What stands in someone's way: the rule, what to do, and where. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(
                                rule ->
                                        rule.getNodes().stream()
                                                .map(
                                                        node ->
                                                                rule.getId()
                                                                        + ": "
                                                                        + rule.getHelp()
                                                                        + " at "
                                                                        + node.getHtml()
                                                                        + " "
                                                                        + node.getFailureSummary()))
                        .toList();
    }
}
