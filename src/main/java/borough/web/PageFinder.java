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
 * word and have as many parts are tried here.
 */
@Component
class PageFinder implements WebMvcRegistrations {
    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new ByFirstWord();
    }

    private static final class ByFirstWord extends RequestMappingHandlerMapping {
        private static final String ANY = "";
        private static final int ANY_NUMBER = -1;
        private static final ScopedValue<Shape> ASKED = ScopedValue.newInstance();

        private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+");

        private final Map<RequestMappingInfo, Shape> shapes = new ConcurrentHashMap<>();

        /**
         * The plain word that an address begins with, or any, and how many parts it has, or any.
         */
        private record Shape(String word, int parts) {
            boolean fits(Shape asked) {
                return (word.isEmpty() || word.equals(asked.word))
                        && (parts == ANY_NUMBER || parts == asked.parts);
            }
        }

        @Override
        protected @Nullable HandlerMethod lookupHandlerMethod(
                String path, HttpServletRequest request) throws Exception {
            return ScopedValue.where(ASKED, shape(request))
                    .call(() -> super.lookupHandlerMethod(path, request));
        }

        @Override
        protected @Nullable RequestMappingInfo getMatchingMapping(
                RequestMappingInfo page, HttpServletRequest request) {
            var known = shapes.get(page);
            var shape = known == null ? shapes.computeIfAbsent(page, ByFirstWord::shape) : known;
            return shape.fits(ASKED.get()) ? super.getMatchingMapping(page, request) : null;
        }

        private static Shape shape(RequestMappingInfo page) {
            var all = page.getPatternValues().stream().map(ByFirstWord::shape).distinct().toList();
            return all.size() == 1 ? all.getFirst() : new Shape(ANY, ANY_NUMBER);
        }

        private static Shape shape(String address) {
            var words = address.split("/", -1);
            var first = words.length > 1 && PLAIN.matcher(words[1]).matches() ? words[1] : ANY;
            boolean isOpen = address.contains("**") || address.contains("{*");
            return new Shape(first, isOpen ? ANY_NUMBER : words.length);
        }

        private static Shape shape(HttpServletRequest request) {
            var path = ServletRequestPathUtils.getParsedRequestPath(request).elements();
            var first =
                    path.size() > 1 && path.get(1) instanceof PathSegment segment
                            ? segment.valueToMatch()
                            : ANY;
            int slashes = (int) path.stream().filter(it -> !(it instanceof PathSegment)).count();
            return new Shape(first, slashes + 1);
        }
    }
}
