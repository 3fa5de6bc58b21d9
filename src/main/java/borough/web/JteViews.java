package borough.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    JteViews(Frames frames) {
        this.frames = frames;
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
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("frame", frames.around(request));
        if (model != null && model.containsKey(Screen.RECORD)) {
            parameters.put(Screen.RECORD, model.get(Screen.RECORD));
        }
        var out = new Utf8ByteOutput();
        engine.render("borough/" + template + ".jte", parameters, out);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
