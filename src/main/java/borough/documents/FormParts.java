package borough.documents;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How the web server reads forms with files: what is more than a little waits on the disk until the
 * request is over, so that many who send at once do not fill the memory.
 */
@Configuration(proxyBeanMethods = false)
class FormParts {
    private static final int IN_MEMORY_MAX = 64 * 1024;

    /** How much may come is looked at before, where the page can still say so. */
    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", -1, -1, IN_MEMORY_MAX);
    }
}
