package borough.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the page of an address. Where an address holds a name or a number Spring tries every page
 * there is, which takes the longer the more pages there are; only those that begin with the same
 * word are tried here.
 */
@Component
class PageFinder implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFirstWord();
    }

    private static final class ByFirstWord extends RequestMappingHandlerMapping {
        private static final String ANY = "";
        private static final ScopedValue<String> ASKED = ScopedValue.newInstance();

        private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+");

        // What each page's address begins with; any, where that is no plain word.
        private final Map<RequestMappingInfo, String> firstWords = new ConcurrentHashMap<>();

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(
                String path, HttpServletRequest request) throws Exception {
            return ScopedValue.where(ASKED, firstWord(request))
                    .call(() -> super.lookupHandlerMethod(path, request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo page, HttpServletRequest request) {
            var word = firstWords.computeIfAbsent(page, ByFirstWord::firstWord);
            return word.isEmpty() || word.equals(ASKED.get())
                    ? super.getMatchingMapping(page, request)
                    : null;
        }

        private static String firstWord(RequestMappingInfo page) {
            var words = page.getPatternValues().stream().map(ByFirstWord::firstWord).distinct();
            return words.reduce((one, another) -> ANY).orElse(ANY);
        }

        private static String firstWord(String address) {
            var words = address.split("/", 3);
            return words.length > 1 && PLAIN.matcher(words[1]).matches() ? words[1] : ANY;
        }

        private static String firstWord(HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request).elements();
            return path.size() > 1 && path.get(1) instanceof PathSegment segment
                    ? segment.valueToMatch()
                    : ANY;
        }
    }
}
