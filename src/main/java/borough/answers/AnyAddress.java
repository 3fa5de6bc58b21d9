package borough.answers;

import borough.tongues.Tongue;
import borough.values.Postcode;
import borough.vocabulary.AnswerType;
import borough.vocabulary.Part;
import borough.vocabulary.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An address anywhere in the United Kingdom, typed line by line. */
final class AnyAddress extends InParts {
    private final List<Part> parts =
            List.of(
                    Part.of("line one", "House and street", new ShortText()),
                    Part.of("line two", "Flat, village or area", new ShortText()).orNone(),
                    Part.of("town", "Town or city", new ShortText()),
                    Part.of("postcode", "Postcode", new PostcodeAnswer()));

    AnyAddress() {
        this(Tongue.ENGLISH);
    }

    private AnyAddress(Tongue tongue) {
        super(tongue);
    }

    @Override
    public AnswerType in(Tongue tongue) {
        return new AnyAddress(tongue);
    }

    @Override
    public String name() {
        return "any address";
    }

    @Override
    public String means() {
        return "An address anywhere in the United Kingdom, typed by hand.";
    }

    @Override
    public String exampleFormat() {
        return "14 Mill Lane, Brookford, AB1 2CD";
    }

    @Override
    public Type.RecordOf type() {
        return Type.ADDRESS;
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    Optional<Object> text(String said) {
        var lines = List.of(said.split(", *", -1));
        int count = lines.size();
        var postcode = Postcode.read(lines.getLast());
        if (count < 3 || count > 4 || postcode.isEmpty()) {
            return Optional.empty();
        }
        var address = new LinkedHashMap<String, Object>();
        address.put("line_one", lines.getFirst());
        address.put("line_two", count == 4 ? lines.get(1) : borough.vocabulary.Nothing.NOTHING);
        address.put("town", lines.get(count - 2));
        address.put("postcode", postcode.get());
        return Optional.of(Map.copyOf(address));
    }
}
