package borough.catalogue;

import static borough.vocabulary.Type.listOf;
import static borough.vocabulary.Type.recordOf;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words that service files have for the areas of the council's work. */
@Component
class AreaWords {
    AreaWords(Vocabulary words, Areas areas) {
        words.lookup("council.service_areas")
                .means("The areas of the council's work, each with the department that does it.")
                .gives(
                        listOf(recordOf(ServiceArea.class)),
                        in ->
                                areas.all().stream()
                                        .map(it -> new ServiceArea(it.name(), it.department()))
                                        .toList());
    }

    /** An area to choose from. */
    record ServiceArea(String name, String department) {}
}
