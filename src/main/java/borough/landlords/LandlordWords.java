package borough.landlords;

import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.recordOf;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The word that service files have for who lets a home. */
@Component
class LandlordWords {
    LandlordWords(Vocabulary words, Landlords landlords) {
        words.lookup("housing.landlord_at")
                .means(
                        "Who lets a home: council, housing association or private, with a name and"
                                + " an email where we have them; else of kind not known.")
                .takes("home", PROPERTY)
                .gives(recordOf(Landlord.class), in -> landlords.of(in.uprn("home")));
    }
}
