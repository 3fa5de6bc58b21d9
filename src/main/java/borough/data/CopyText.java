package borough.data;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One row in PostgreSQL's COPY text format. */
final class CopyText {
    private CopyText() {}

    static void line(@Nullable Object[] values, StringBuilder out) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            value(values[i], out);
        }
        out.append('\n');
    }

    private static void value(@Nullable Object ours, StringBuilder out) {
        var value = Sql.value(ours);
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof Collection<?> many) {
            escape(arrayLiteral(many), out);
        } else if (value instanceof byte[] bytes) {
            out.append("\\\\x").append(java.util.HexFormat.of().formatHex(bytes));
        } else {
            escape(value.toString(), out);
        }
    }

    private static String arrayLiteral(Collection<?> many) {
        var literal = new StringBuilder("{");
        for (var one : many) {
            var quoted = String.valueOf(one).replace("\\", "\\\\").replace("\"", "\\\"");
            literal.append(literal.length() > 1 ? "," : "").append('"').append(quoted).append('"');
        }
        return literal.append('}').toString();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
