package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import java.util.function.Function;

/** Holds an answer to the bounds that its question gives it. */
final class Within {
    private Within() {}

    static <T extends Comparable<? super T>> void check(
            Asking asking, String otherwise, T value, Function<T, String> said) {
        check(asking, otherwise, value, new Words<>(said, " or more", " or less", ""));
    }

    /** How bounds are said: "£5 or more", "on or after 1 May". */
    record Words<T>(Function<T, String> said, String least, String most, String before) {
        static <T> Words<T> ofDays(Function<T, String> said) {
            return new Words<>(said, "on or after ", "on or before ", "before");
        }

        private String atLeast(T bound) {
            return before.isEmpty() ? said.apply(bound) + least : least + said.apply(bound);
        }

        private String atMost(T bound) {
            return before.isEmpty() ? said.apply(bound) + most : most + said.apply(bound);
        }
    }

    static <T extends Comparable<? super T>> void check(
            Asking asking, String otherwise, T value, Words<T> words) {
        var least = bound(asking.bounds().least(), value);
        var most = bound(asking.bounds().most(), value);
        boolean isLess = least != null && value.compareTo(least) < 0;
        boolean isMore = most != null && value.compareTo(most) > 0;
        if (!isLess && !isMore) {
            return;
        }
        var called = asking.called(otherwise) + " must be ";
        if (least != null && most != null) {
            throw new NotSound(
                    called
                            + "between "
                            + words.said().apply(least)
                            + " and "
                            + words.said().apply(most));
        }
        throw new NotSound(
                called + (least != null ? words.atLeast(least) : words.atMost(value(most, value))));
    }

    @SuppressWarnings("unchecked")
    private static <T> @org.jspecify.annotations.Nullable T bound(
            @org.jspecify.annotations.Nullable Object bound, T like) {
        return bound == null ? null : (T) like.getClass().cast(bound);
    }

    private static <T> T value(@org.jspecify.annotations.Nullable T bound, T otherwise) {
        return bound == null ? otherwise : bound;
    }
}
