package borough.web;

import borough.tongues.Tongue;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
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
        var tongue =
                model != null && model.get(Screen.TONGUE) instanceof Tongue it
                        ? it
                        : Tongue.ENGLISH;
        var out =
                tongue.speaking(
                        () ->
                                draw(
                                        template,
                                        model == null ? null : model.get(Screen.RECORD),
                                        request));
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    private Utf8ByteOutput draw(
            String template, @Nullable Object record, HttpServletRequest request) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("frame", frames.around(request));
        if (record != null) {
            parameters.put(Screen.RECORD, record);
        }
        var bytes = new Utf8ByteOutput();
        TemplateOutput out = Tongue.here().isEnglish() ? bytes : new SpokenOutput(bytes);
        engine.render("borough/" + template + ".jte", parameters, out);
        return bytes;
    }
}
