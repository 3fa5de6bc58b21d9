package borough.printing;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;

/** A printed sheet as the answer to a request. Nobody keeps it on the way. */
public final class Printed {
    private Printed() {}

    /**
     * Shows a PDF where the browser can.
     *
     * @param name what it is called when it is saved, without an ending
     */
    public static ModelAndView shown(byte[] pdf, String name) {
        var kept = ContentDisposition.inline().filename(name + ".pdf").build();
        return new ModelAndView(
                (model, request, response) -> {
                    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
                    response.setContentLength(pdf.length);
                    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, kept.toString());
                    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
                    response.getOutputStream().write(pdf);
                });
    }
}
