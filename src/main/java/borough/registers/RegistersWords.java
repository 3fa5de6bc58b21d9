package borough.registers;

import static borough.vocabulary.Type.ANYTHING;
import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;

import borough.vocabulary.Nothing;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The word that service files have for registers. */
@Component
class RegistersWords {
    RegistersWords(Vocabulary words, Registers registers) {
        words.action("registers.enter")
                .means("Enters a row in a register of the council, in the order of its columns.")
                .takes("register", TEXT)
                .takes("row", listOf(ANYTHING))
                .does(
                        (in, caseReference) ->
                                registers.enter(
                                        in.text("register"),
                                        in.as(),
                                        caseReference,
                                        said((List<?>) Objects.requireNonNull(in.value("row")))));
    }

    private static List<String> said(List<?> row) {
        return row.stream().map(RegistersWords::said).toList();
    }

    private static String said(Object value) {
        return switch (value) {
            case Nothing nothing -> "";
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> several -> String.join("; ", said(several));
            case Map<?, ?> record when record.get("near") instanceof String near -> near;
            default -> value.toString();
        };
    }
}
