package borough.documents;

import borough.data.Tenancy;
import borough.web.OwnPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns down forms with more in them than may be sent at once, before anything of them is kept. The
 * page that was open says so beside its question: a browser shows an answer only once all is sent,
 * so that what comes is read and let go.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LargeForms extends OncePerRequestFilter {
    /** In the address of the page that says so. */
    static final String FIELD = "too-large";

    // Whatever is called so is taken apart into files, in large letters or small.
    private static final String IN_PARTS = "multipart/";
    // Nobody sends that much by mistake: the connection ends.
    private static final long READ_MAX = 1_000_000_000L;
    private static final int BUFFER = 64 * 1024;

    private final FileRules rules;

    LargeForms(FileRules rules) {
        this.rules = rules;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(IN_PARTS)) {
            chain.doFilter(request, response);
        } else if (Tenancy.bound().isEmpty()) {
            // The pages that belong to no council have no forms.
            response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (request.getContentLengthLong() < 0) {
            // Every browser says how much it sends.
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (request.getContentLengthLong() > rules.current().oneForm()) {
            turnDown(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void turnDown(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        if (request.getContentLengthLong() > READ_MAX || !OwnPath.isOne(path)) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        letGo(request);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path + "?" + FIELD + "=yes");
    }

    private static void letGo(HttpServletRequest request) throws IOException {
        var in = request.getInputStream();
        var buffer = new byte[BUFFER];
        long left = READ_MAX;
        while (left > 0) {
            int count = in.read(buffer);
            if (count < 0) {
                return;
            }
            left -= count;
        }
    }
}
