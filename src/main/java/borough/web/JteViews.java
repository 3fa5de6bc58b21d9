package borough.web;

import borough.tongues.Languages;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import borough.tongues.Tongues;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws a template with its record and the frame around it. */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;
    private final Tongues tongues;

    JteViews(Frames frames, Tongues tongues) {
        this.frames = frames;
        this.tongues = tongues;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public View resolveViewName(String template, Locale locale) {
        return (model, request, response) -> draw(template, model, request, response);
    }

    /** Draws it at once, where no page of a council answers. */
    void draw(
            String template,
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws java.io.IOException {
        var tongue = tongue(model, request);
        var out = tongue.speaking(() -> draw(template, model, request));
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    private Tongue tongue(@Nullable Map<String, ?> model, HttpServletRequest request) {
        if (model != null && model.get(Screen.TONGUE) instanceof Tongue it) {
            return it;
        }
        return isSpoken(model) ? tongues.ofPage(SpokenIn.request(request)) : Tongue.ENGLISH;
    }

    private static boolean isSpoken(@Nullable Map<String, ?> model) {
        return model != null && model.containsKey(Screen.SPOKEN);
    }

    private Utf8ByteOutput draw(
            String template, @Nullable Map<String, ?> model, HttpServletRequest request) {
        var parameters = new HashMap<String, @Nullable Object>();
        var record = model == null ? null : model.get(Screen.RECORD);
        // A language is asked for by the page's address, which one that was posted to has not.
        var languages =
                isSpoken(model) && request.getMethod().equals("GET")
                        ? Languages.ofPage(tongues.all(), SpokenIn.more(request))
                        : null;
        parameters.put("frame", frames.around(request, languages));
        if (record != null) {
            parameters.put(Screen.RECORD, record);
        }
        var bytes = new Utf8ByteOutput();
        TemplateOutput out = Tongue.here().isEnglish() ? bytes : new SpokenOutput(bytes);
        engine.render("borough/" + template + ".jte", parameters, out);
        return bytes;
    }

    /**
     * A page in another language than English: what is marked as being in a language of its own
     * stands in an element that says so.
     */
    private static final class SpokenOutput extends OwaspHtmlTemplateOutput {
        // Elements that hold text and nothing else.
        private static final Set<String> TEXT_ONLY =
                Set.of("title", "option", "textarea", "script");

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
}
