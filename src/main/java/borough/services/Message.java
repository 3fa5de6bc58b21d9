package borough.services;

import borough.language.Condition;
import borough.language.Text;
import java.util.Optional;

/** A message of a service; {@code to} is {@code customer} unless the file names someone else. */
public record Message(String name, String to, Optional<Condition> when, Text text, Care care) {

    /**
     * Whether it goes out at night too, and the role that must know if it does not arrive, where
     * somebody must.
     */
    public record Care(boolean urgent, Optional<String> mustArrive) {
        public static final Care USUAL = new Care(false, Optional.empty());
    }
}
