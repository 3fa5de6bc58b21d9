package borough.language;

import borough.vocabulary.Type;

/** Whether a value of one type may stand where another is wanted. */
public final class Fits {
    private Fits() {}

    public static boolean into(Type wanted, Type got) {
        if (wanted == Type.ANYTHING || got == Type.ANYTHING || wanted.equals(got)) {
            return true;
        }
        return switch (wanted) {
            case Type.Plain plain ->
                    isText(plain) && got instanceof Type.Plain other && isText(other);
            case Type.ListOf(var of) -> got instanceof Type.ListOf(var other) && into(of, other);
            case Type.RecordOf record ->
                    got instanceof Type.RecordOf other && other.name().equals(record.name());
        };
    }

    private static boolean isText(Type.Plain plain) {
        return switch (plain) {
            case TEXT, PHONE, EMAIL -> true;
            default -> false;
        };
    }
}
