package borough.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for barriers on a page, as far as a machine can see them. */
public final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** What stands in someone's way: the rule, what to do, and where. */
    public static List<String> barriers(Page page) {
        // In a page of its own axe would open another to gather frames: ours have none.
        var found = new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze();
        return found.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> said(rule, node)))
                .toList();
    }

    private static String said(Rule rule, CheckedNode node) {
        return "%s: %s at %s %s"
                .formatted(rule.getId(), rule.getHelp(), node.getHtml(), node.getFailureSummary());
    }
}
