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
     * Not an answer; the words say what to do, for the form's field of this name. An answer in
     * several parts may have more of them wrong, in the order of the page.
     */
    record Wrong(String field, String words, List<Wrong> more) implements Answer {
        public Wrong {
            more = List.copyOf(more);
        }

        public Wrong(String field, String words) {
            this(field, words, List.of());
        }

        /** The same words for several fields, of which the first is where to go. */
        public static Wrong at(List<String> fields, String words) {
            return of(fields.stream().map(it -> new Wrong(it, words)).toList());
        }

        /** The first of these, with the rest behind it. */
        public static Wrong of(List<Wrong> all) {
            var flat = all.stream().flatMap(it -> it.all().stream()).toList();
            var first = flat.getFirst();
            return new Wrong(first.field(), first.words(), flat.subList(1, flat.size()));
        }

        /** What is wrong with the parts of one answer, of which some part is. */
        public static Wrong among(List<Answer> parts) {
            return of(
                    parts.stream().filter(Wrong.class::isInstance).map(Wrong.class::cast).toList());
        }

        /** Everything that is wrong, each by itself. */
        public List<Wrong> all() {
            return Stream.concat(Stream.of(new Wrong(field, words)), more.stream()).toList();
        }
    }
}
