package borough.web;

import borough.tongues.Marked;
import borough.tongues.Tongue;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page in another language than English: what is marked as being in a language of its own stands
 * in an element that says so.
 */
final class SpokenOutput extends OwaspHtmlTemplateOutput {
    // Elements that hold text and nothing else.
    private static final Set<String> TEXT_ONLY = Set.of("title", "option", "textarea", "script");

    private @Nullable String tag;
    private @Nullable String attribute;

    SpokenOutput(TemplateOutput out) {
        super(out);
    }

    @Override
    public void setContext(@Nullable String tag, @Nullable String attribute) {
        super.setContext(tag, attribute);
        this.tag = tag;
        this.attribute = attribute;
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !Marked.is(text)) {
            super.writeUserContent(text);
        } else if (attribute != null || tag != null && TEXT_ONLY.contains(tag)) {
            super.writeUserContent(Marked.plain(text));
        } else {
            Marked.stretches(text).forEach(this::write);
        }
    }

    private void write(Marked.Stretch it) {
        if (!it.language().matches("[a-z]{2,3}")) {
            super.writeUserContent(it.text());
            return;
        }
        var direction = Tongue.here().direction() == null ? "" : " dir=\"ltr\"";
        writeContent("<span lang=\"" + it.language() + "\"" + direction + ">");
        super.writeUserContent(it.text());
        writeContent("</span>");
    }
}
