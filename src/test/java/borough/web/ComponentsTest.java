package borough.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Our components have the shape of GOV.UK Frontend's own examples, so that its script fits them.
 */
class ComponentsTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void an_error_summary_leads_to_the_fields() throws IOException {
        same(
                "error-summary/template-default",
                "errorsummary",
                Map.of(
                        "faults",
                        List.of(
                                new Fault(
                                        "example-error-1",
                                        "The date your passport was issued must be in the past"),
                                new Fault("example-error-2", "Enter a postcode, like AA1 1AA"))));
    }

    @Test
    void a_text_field_says_what_is_wrong_with_it() throws IOException {
        same(
                "input/template-with-error-message",
                "input",
                Map.of(
                        "id",
                        "input-with-error-message",
                        "name",
                        "test-name-3",
                        "label",
                        "National Insurance number",
                        "error",
                        "Enter a National Insurance number in the correct format"));
    }

    @Test
    void radios_are_grouped_under_their_question() throws IOException {
        same(
                "radios/template-default",
                "radios",
                Map.of(
                        "id",
                        "example-default",
                        "legend",
                        "Have you changed your name?",
                        "choices",
                        List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"))));
    }

    @Test
    void checkboxes_are_grouped_under_their_question() throws IOException {
        same(
                "checkboxes/template-default",
                "checkboxes",
                Map.of(
                        "id",
                        "nationality",
                        "legend",
                        "What is your nationality?",
                        "choices",
                        List.of(
                                Choice.of("british", "British"),
                                Choice.of("irish", "Irish"),
                                Choice.of("other", "Citizen of another country"))));
    }

    @Test
    void a_date_has_three_parts_and_one_error() throws IOException {
        same(
                "date-input/template-with-errors-and-hint",
                "dateinput",
                Map.of(
                        "id",
                        "dob-errors",
                        "legend",
                        "What is your date of birth?",
                        "hint",
                        "For example, 31 3 1980",
                        "error",
                        "Error message goes here"));
    }

    @Test
    void smaller_parts_are_alike() throws IOException {
        same("back-link/template-default", "backlink", Map.of("href", "#"));
        same("tag/template-default", "tag", Map.of("tag", Tag.quiet("Alpha")));
        same(
                "warning-text/template-default",
                "warning",
                Map.of("text", "You can be fined up to £5,000 if you don’t register."));
        same(
                "notification-banner/template-default",
                "notification",
                Map.of(
                        "title",
                        "Important",
                        "success",
                        false,
                        "id",
                        "govuk-notification-banner",
                        "text",
                        "This publication was withdrawn on 7 March 2014."));
    }

    /**
     * Tags and words must agree (but for a role that a fieldset has by itself); classes and
     * attributes may be more than theirs, never fewer.
     */
    private static void same(String theirs, String ours, Map<String, Object> given)
            throws IOException {
        var expected = Jsoup.parseBodyFragment(fixture(theirs)).body();
        var drawn = Jsoup.parseBodyFragment(draw(ours, given)).body();
        contains(drawn, expected, theirs);
    }

    private static void contains(Element drawn, Element expected, String where) {
        var here = where + " > " + expected.tagName();
        assertThat(drawn.tagName()).as(here).isEqualTo(expected.tagName());
        assertThat(drawn.ownText()).as(here).isEqualTo(expected.ownText());
        assertThat(drawn.classNames()).as(here).containsAll(expected.classNames());
        for (var attribute : expected.attributes()) {
            var isNeedless = attribute.getKey().equals("role") && here.endsWith("fieldset");
            if (attribute.getKey().equals("name")) {
                assertThat(drawn.attr("name")).as(here).endsWith(attribute.getValue());
            } else if (!attribute.getKey().equals("class") && !isNeedless) {
                assertThat(drawn.attr(attribute.getKey()))
                        .as(here + " " + attribute.getKey())
                        .isEqualTo(attribute.getValue());
            }
        }
        assertThat(drawn.childrenSize()).as(here).isEqualTo(expected.childrenSize());
        for (int each = 0; each < expected.childrenSize(); each++) {
            contains(drawn.child(each), expected.child(each), here);
        }
    }

    private static String draw(String component, Map<String, Object> given) {
        var out = new StringOutput();
        TEMPLATES.render(
                "borough/web/components/" + component + "/" + component + ".jte", given, out);
        return out.toString();
    }

    private static String fixture(String name) throws IOException {
        var path =
                "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/components/"
                        + name
                        + ".html";
        try (var in = ComponentsTest.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
