package borough.benefits;

import static borough.vocabulary.Type.PROPERTY;
import static borough.vocabulary.Type.YES_OR_NO;

import borough.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** The words that service files have for what our records show of benefits. */
@Component
class BenefitsWords {
    BenefitsWords(Vocabulary words, Benefits benefits) {
        words.lookup("benefits.show_disability")
                .means(
                        "Whether our records show, today, a benefit or care for a disability of"
                                + " somebody in a home. Without consent nothing is looked at: no.")
                .takes("home", PROPERTY)
                .takes("consent", YES_OR_NO)
                .gives(
                        YES_OR_NO,
                        in -> benefits.showDisability(in.uprn("home"), in.yes("consent")));
        words.lookup("benefits.lower_a_charge")
                .means(
                        "Whether our records show, today, a benefit of somebody in a home that"
                                + " lowers what they pay us. Without consent nothing is looked at:"
                                + " no.")
                .takes("home", PROPERTY)
                .takes("consent", YES_OR_NO)
                .gives(YES_OR_NO, in -> benefits.lowerACharge(in.uprn("home"), in.yes("consent")));
    }
}
