package borough.data;

import borough.values.CouncilId;
import borough.values.Money;
import borough.values.Reference;
import borough.values.Uprn;
import borough.values.Usrn;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Our values as JSON, as the database keeps them: a property as its number, a date as its text. */
public final class Json {
    /** Throws Jackson's own unchecked faults; a fault in what we stored ourselves is a bug. */
    public static final JsonMapper MAPPER = JsonMapper.builder().addModule(values()).build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> kind) {
        return MAPPER.readValue(json, kind);
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        number(module, Uprn.class, Uprn::number, Uprn::new);
        number(module, Usrn.class, Usrn::number, Usrn::new);
        number(module, Money.class, Money::pence, Money::new);
        number(module, CouncilId.class, it -> (long) it.number(), n -> new CouncilId((int) n));
        module.addSerializer(Reference.class, new Plain<>(Reference::text));
        module.addDeserializer(
                Reference.class, new Read<>(parser -> new Reference(parser.getString())));
        return module;
    }

    private static <T> void number(
            SimpleModule module,
            Class<T> kind,
            Function<T, Long> out,
            java.util.function.LongFunction<T> in) {
        module.addSerializer(kind, new Plain<>(out::apply));
        module.addDeserializer(kind, new Read<>(parser -> in.apply(parser.getLongValue())));
    }

    private static final class Plain<T> extends ValueSerializer<T> {
        private final Function<T, Object> plain;

        Plain(Function<T, Object> plain) {
            this.plain = plain;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writePOJO(plain.apply(value));
        }
    }

    private static final class Read<T> extends ValueDeserializer<T> {
        private final Function<JsonParser, T> read;

        Read(Function<JsonParser, T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return read.apply(parser);
        }
    }
}
