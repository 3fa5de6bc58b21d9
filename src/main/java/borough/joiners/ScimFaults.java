package borough.joiners;

import borough.values.Reference;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells a directory what went wrong as SCIM has it, whoever noticed. */
class ScimFaults extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ScimFaults.class);
    private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, new Telling(response));
        } catch (Exception fault) {
            if (response.isCommitted()) {
                throw new IOException(fault);
            }
            tell(response, fault);
        }
    }

    private static void tell(HttpServletResponse response, Exception thrown) throws IOException {
        for (Throwable it = thrown; it != null; it = it.getCause()) {
            if (it instanceof ScimFault known) {
                write(response, known.status().value(), known.type(), known.detail());
                return;
            }
            if (it instanceof CannotCreateTransactionException
                    || it instanceof DataAccessResourceFailureException) {
                LOG.error("The database does not answer a directory: {}", it.toString());
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                write(response, 503, null, "We can't answer just now. Try again in a minute");
                return;
            }
        }
        var reference = Reference.draw().text();
        LOG.error("Fault {}", reference, thrown);
        write(
                response,
                500,
                null,
                "Something went wrong with us. It is written down as " + reference);
    }

    private static void write(
            HttpServletResponse response, int status, @Nullable String type, String detail)
            throws IOException {
        var json = new LinkedHashMap<String, Object>();
        json.put("schemas", List.of(ERROR));
        json.put("status", Integer.toString(status));
        if (type != null) {
            json.put("scimType", type);
        }
        json.put("detail", detail);
        response.setStatus(status);
        ScimAnswers.write(response, json);
    }

    /** What others would make a page of is told as SCIM has it too. */
    private static final class Telling extends HttpServletResponseWrapper {
        Telling(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            sendError(status, "");
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            write((HttpServletResponse) getResponse(), status, null, says(status));
        }

        private static String says(int status) {
            return switch (HttpStatus.resolve(status)) {
                case UNAUTHORIZED ->
                        "Send the header Authorization: Bearer, then the key that an administrator"
                                + " of this council made. A key that was taken back opens nothing";
                case METHOD_NOT_ALLOWED -> "This can't be done here";
                case NOT_FOUND -> "There is nothing here";
                case null, default -> "This request can't be read";
            };
        }
    }
}
