package borough.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder that holds {@code services}, {@code rules} and {@code councils}. */
@Component
public final class Home {
    private final Path folder;

    // As text: a relative Path would be looked for in the web server's own folder.
    public Home(@Value("${borough.home:.}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** A file or folder in it, such as {@code rules, bank-holidays.yaml}. */
    public Path of(String... parts) {
        var path = folder;
        for (var part : parts) {
            path = path.resolve(part);
        }
        return path;
    }
}
