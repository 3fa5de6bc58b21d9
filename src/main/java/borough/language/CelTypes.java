package borough.language;

import borough.vocabulary.Type;
import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Our types as CEL has them, for one condition. Records are told apart by their fields. */
@SuppressWarnings("Immutable") // Made for one compilation and seen by one thread.
final class CelTypes implements CelTypeProvider {
    static final OpaqueType DATE = OpaqueType.create("date");
    static final OpaqueType CLOCK_TIME = OpaqueType.create("clock_time");
    static final OpaqueType MOMENT = OpaqueType.create("moment");
    static final OpaqueType PERIOD = OpaqueType.create("period");
    static final OpaqueType MONEY = OpaqueType.create("money");
    static final OpaqueType PERCENTAGE = OpaqueType.create("percentage");
    static final OpaqueType DISTANCE = OpaqueType.create("distance");
    static final OpaqueType PROPERTY = OpaqueType.create("property");

    // Not Type.Plain: whichever class Java loads first, Type itself must come before it.
    private static final Map<OpaqueType, Type> PLAIN =
            Map.of(
                    DATE, Type.DATE,
                    CLOCK_TIME, Type.CLOCK_TIME,
                    MOMENT, Type.MOMENT,
                    PERIOD, Type.PERIOD,
                    MONEY, Type.MONEY,
                    PERCENTAGE, Type.PERCENTAGE,
                    DISTANCE, Type.DISTANCE,
                    PROPERTY, Type.PROPERTY);

    private final Map<String, StructType> structs = new HashMap<>();
    private final Map<String, Type.RecordOf> records = new HashMap<>();

    CelType celType(Type type) {
        return switch (type) {
            case Type.ListOf(var of) -> ListType.create(celType(of));
            case Type.RecordOf record -> struct(record);
            case Type.Plain plain ->
                    switch (plain) {
                        case TEXT, PHONE, EMAIL -> SimpleType.STRING;
                        case NUMBER -> SimpleType.INT;
                        case YES_OR_NO -> SimpleType.BOOL;
                        case DATE -> DATE;
                        case CLOCK_TIME -> CLOCK_TIME;
                        case MOMENT -> MOMENT;
                        case PERIOD -> PERIOD;
                        case MONEY -> MONEY;
                        case PERCENTAGE -> PERCENTAGE;
                        case DISTANCE -> DISTANCE;
                        case PROPERTY -> PROPERTY;
                        case ANYTHING -> SimpleType.DYN;
                    };
        };
    }

    private StructType struct(Type.RecordOf record) {
        var name = record.name().replace(' ', '_');
        for (int other = 2;
                records.containsKey(name) && !records.get(name).equals(record);
                other++) {
            name = record.name().replace(' ', '_') + "_" + other;
        }
        var known = structs.get(name);
        if (known != null) {
            return known;
        }
        records.put(name, record);
        var struct =
                StructType.create(
                        name,
                        ImmutableSet.copyOf(record.fields().keySet()),
                        field ->
                                Optional.ofNullable(record.fields().get(field))
                                        .map(f -> celType(f.type())));
        structs.put(name, struct);
        return struct;
    }

    /** Our type for one of CEL's; anything, where it is none of ours. */
    Type ours(CelType type) {
        return switch (type) {
            case ListType list -> Type.listOf(ours(list.elemType()));
            case OpaqueType opaque -> PLAIN.getOrDefault(opaque, Type.ANYTHING);
            case SimpleType simple -> ours(simple);
            default -> Optional.<Type>ofNullable(records.get(type.name())).orElse(Type.ANYTHING);
        };
    }

    private static Type ours(SimpleType simple) {
        if (simple.equals(SimpleType.STRING)) {
            return Type.TEXT;
        }
        if (simple.equals(SimpleType.INT)) {
            return Type.NUMBER;
        }
        return simple.equals(SimpleType.BOOL) ? Type.YES_OR_NO : Type.ANYTHING;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return ImmutableList.copyOf(structs.values());
    }

    @Override
    public Optional<CelType> findType(String name) {
        return Optional.ofNullable(structs.get(name));
    }
}
