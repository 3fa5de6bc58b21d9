package borough.subjectaccess;

import borough.subjectaccess.ReleasePapers.Going;
import borough.subjectaccess.ReleasePapers.One;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/**
 * All we hold as one page that stands alone: it is read without us, so it brings its own style, and
 * every word in it is text.
 */
final class Readable {
    private static final String STYLE =
            """
            body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}
            h1{font-size:2em}h2{font-size:1.5em;border-top:3px solid;padding-top:.5em}
            h3{font-size:1em;margin:1.2em 0 .2em}dl{margin:0;display:grid;gap:.1em 1em;
            grid-template-columns:minmax(8em,14em) 1fr}dt{color:#505a5f}dd{margin:0;
            white-space:pre-wrap;overflow-wrap:anywhere}a{color:#1d70b8}
            @media(max-width:30em){dl{display:block}dd{margin-bottom:.4em}}
            @media print{body{font-size:11pt;margin:0;max-width:none}
            article{break-inside:avoid}h2{break-after:avoid}}
            """;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Readable() {}

    static String html(Going it) {
        var out = new StringBuilder(64 * 1024);
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(text("All we hold about " + it.name()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>All we hold about <bdi>")
                .append(text(it.name()))
                .append("</bdi></h1>\n<p>")
                .append(
                        text(
                                it.council()
                                        + " gathered this on "
                                        + DAY.format(it.gatheredAt().atZone(it.zone()))
                                        + " and released it on "
                                        + DAY.format(it.releasedAt().atZone(it.zone()))
                                        + "."))
                .append("</p>\n");
        contents(it, out);
        int number = 0;
        for (var part : it.parts().entrySet()) {
            out.append("<section>\n<h2 id=\"part-%d\">".formatted(++number));
            part(part.getKey(), part.getValue(), it.zone(), out);
        }
        left(it, out);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void contents(Going it, StringBuilder out) {
        out.append("<nav aria-label=\"Contents\"><ol>\n");
        int number = 0;
        for (var part : it.parts().entrySet()) {
            out.append("<li><a href=\"#part-%d\">".formatted(++number))
                    .append(text(part.getKey()))
                    .append("</a>: ")
                    .append(part.getValue().isEmpty() ? "nothing" : part.getValue().size())
                    .append("</li>\n");
        }
        out.append("<li><a href=\"#left\">What is left out, and why</a></li>\n</ol></nav>\n");
    }

    private static void part(String title, List<One> ones, ZoneId zone, StringBuilder out) {
        out.append(text(title)).append("</h2>\n");
        if (ones.isEmpty()) {
            out.append("<p>We hold nothing of this kind.</p>\n");
        }
        ones.forEach(it -> one(it, zone, out));
        out.append("</section>\n");
    }

    private static void one(One it, ZoneId zone, StringBuilder out) {
        var at = it.item().at();
        out.append("<article>\n<h3><bdi>").append(text(it.item().title())).append("</bdi>");
        if (at != null) {
            out.append(", ").append(text(MOMENT.format(at.atZone(zone))));
        }
        out.append("</h3>\n<dl>\n");
        var about = it.item().about();
        if (about != null) {
            line("Case", about.text(), out);
        }
        it.item().said().forEach(said -> line(said.what(), said.says(), out));
        if (!it.path().isEmpty()) {
            line("File", it.path(), out);
        }
        out.append("</dl>\n</article>\n");
    }

    private static void line(String what, String says, StringBuilder out) {
        out.append("<dt>")
                .append(text(what))
                .append("</dt><dd><bdi>")
                .append(text(says))
                .append("</bdi></dd>\n");
    }

    private static void left(Going it, StringBuilder out) {
        out.append("<section>\n<h2 id=\"left\">What is left out, and why</h2>\n");
        if (it.left().isEmpty()) {
            out.append("<p>Nothing was taken out.</p>\n");
        } else {
            out.append(
                    "<p>The Data Protection Act 2018 lets us keep back some things. We took out");
            out.append(" words, or whole things, for these reasons:</p>\n<ul>\n");
            it.left()
                    .forEach(
                            (why, times) ->
                                    out.append("<li>")
                                            .append(text(why))
                                            .append(times == 1 ? ": once" : ": " + times + " times")
                                            .append("</li>\n"));
            out.append("</ul>\n");
        }
        out.append("<p>You may ask us to look again, and you may complain to the Information")
                .append(" Commissioner: ico.org.uk, 0303 123 1113.</p>\n</section>\n");
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
