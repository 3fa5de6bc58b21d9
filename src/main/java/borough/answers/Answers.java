package borough.answers;

import borough.values.Uprn;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Property;
import borough.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** All the answer types, to be taught to a vocabulary. */
public final class Answers {
    private Answers() {}

    /** Teaches them all; the two functions find a property, and the pin of a property or street. */
    public static void teach(
            Vocabulary words, Function<Uprn, Optional<Property>> properties, PinOf pins) {
        var property = new PropertyAnswer(properties);
        all(property, new MapPinAnswer(pins)).forEach(words::answers);
    }

    private static List<AnswerType> all(AnswerType property, AnswerType pin) {
        return List.of(
                property,
                new AnyAddress(),
                pin,
                new PostcodeAnswer(),
                new OneOf(),
                new SomeOf(),
                new YesOrNo(),
                new ShortText(),
                new LongText(),
                new NumberAnswer(),
                new MoneyAnswer(),
                new DateAnswer(),
                new TimeAnswer(),
                new DateAndTime(),
                new PeriodOfTime(),
                new PersonAnswer(),
                new People(),
                new ContactAnswer(),
                new SafeContactAnswer(),
                new PhoneAnswer(),
                new EmailAnswer(),
                FileAnswer.one(),
                FileAnswer.several(),
                FileAnswer.sound(),
                FileAnswer.sounds(),
                new VehicleAnswer(),
                new NationalInsuranceNumber(),
                new CompanyNumber(),
                CaseOf.any(),
                new Declaration(),
                new Signature(),
                Rows.withoutColumns());
    }
}
