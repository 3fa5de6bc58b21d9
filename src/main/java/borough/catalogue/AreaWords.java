package borough.catalogue;

import static borough.vocabulary.Type.TEXT;
import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.council.Duty;
import borough.council.Structure;
import borough.council.Team;
import borough.vocabulary.Vocabulary;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The words that service files have for the areas of the council's work. */
@Component
class AreaWords {
    AreaWords(Vocabulary words, Areas areas, Structure structure) {
        words.lookup("council.service_areas")
                .means("The areas of the council's work, each with the department that does it.")
                .gives(
                        listOf(recordOf(ServiceArea.class)),
                        in ->
                                areas.all().stream()
                                        .map(it -> new ServiceArea(it.name(), it.department()))
                                        .toList());

        words.lookup("council.managers_of")
                .means("The team that supervises the others of a department, by its short name.")
                .takes("department", TEXT)
                .gives(TEXT, in -> managers(structure, in.text("department")));
    }

    private static Optional<String> managers(Structure structure, String department) {
        return structure.teams().stream()
                .filter(it -> it.department().equals(department))
                .filter(it -> it.duties().contains(Duty.SUPERVISE))
                .map(Team::slug)
                .findFirst();
    }

    /** An area to choose from. */
    record ServiceArea(String name, String department) {}
}
