package borough.vocabulary;

import java.util.List;
import java.util.stream.Stream;

/** What came of reading a posted answer. */
public sealed interface Answer {
    /** A sound answer. */
    record Given(Object value) implements Answer {}

    /** An optional question left empty. */
    record Passed() implements Answer {}

    /**
     * Not an answer; the words say what to do, for the form's field of this name and {@code also}
     * for others. An answer in several parts may have more of them wrong, in the order of the page.
     */
    record Wrong(String field, String words, List<String> also, List<Wrong> more)
            implements Answer {
        public Wrong {
            also = List.copyOf(also);
            more = List.copyOf(more);
        }

        public Wrong(String field, String words) {
            this(field, words, List.of(), List.of());
        }

        /** The same words for several fields, of which the first is where to go. */
        public static Wrong at(List<String> fields, String words) {
            return new Wrong(fields.getFirst(), words, fields.subList(1, fields.size()), List.of());
        }

        /** The same of the same fields, in other words. */
        public Wrong saying(String other) {
            return new Wrong(field, other, also, more);
        }

        /** All the fields that are to be put right by these words. */
        public List<String> fields() {
            return Stream.concat(Stream.of(field), also.stream()).toList();
        }

        /** The first of these, with the rest behind it. */
        public static Wrong of(List<Wrong> all) {
            var flat = all.stream().flatMap(it -> it.all().stream()).toList();
            var first = flat.getFirst();
            return new Wrong(
                    first.field(), first.words(), first.also(), flat.subList(1, flat.size()));
        }

        /** What is wrong with the parts of one answer, of which some part is. */
        public static Wrong among(List<Answer> parts) {
            return of(
                    parts.stream().filter(Wrong.class::isInstance).map(Wrong.class::cast).toList());
        }

        /** Everything that is wrong, each by itself. */
        public List<Wrong> all() {
            var first = new Wrong(field, words, also, List.of());
            return Stream.concat(Stream.of(first), more.stream()).toList();
        }
    }
}
