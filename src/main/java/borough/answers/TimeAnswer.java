package borough.answers;

import borough.vocabulary.Asking;
import borough.vocabulary.NotSound;
import borough.vocabulary.Type;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time of day, as people write it: 6pm, 6.30 pm, 18:30, midday. */
final class TimeAnswer extends OneField {
    private static final int TYPED_MAX = 20;
    private static final Pattern WITH_HALF =
            Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?([ap])m?");
    private static final Pattern ON_24 = Pattern.compile("([0-9]{1,2})[:.]?([0-9]{2})");

    TimeAnswer() {
        super("time", "A time of day.", "16:30", Type.CLOCK_TIME);
    }

    @Override
    Object sound(Asking asking, String said) {
        var time = read(said).orElseThrow(() -> notReal(asking));
        Within.check(asking, "Time", time, LocalTime::toString);
        return time;
    }

    private static NotSound notReal(Asking asking) {
        return new NotSound(asking.called("Time") + " must be a time of day, like 9am or 6:30pm");
    }

    static Optional<LocalTime> read(String said) {
        if (said.length() > TYPED_MAX) {
            return Optional.empty();
        }
        var plain =
                said.toLowerCase(Locale.UK)
                        .replaceAll("\\s", "")
                        .replaceAll("([ap])\\.m\\.?", "$1m");
        if (plain.equals("midday") || plain.equals("noon") || plain.equals("midnight")) {
            return Optional.of(plain.equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON);
        }
        var half = WITH_HALF.matcher(plain);
        if (half.matches()) {
            int hour = Integer.parseInt(half.group(1));
            int past = half.group(2) == null ? 0 : Integer.parseInt(half.group(2));
            return hour < 1 || hour > 12
                    ? Optional.empty()
                    : of(hour % 12 + (half.group(3).equals("p") ? 12 : 0), past);
        }
        var whole = ON_24.matcher(plain);
        return whole.matches()
                ? of(Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2)))
                : Optional.empty();
    }

    private static Optional<LocalTime> of(int hour, int minute) {
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute));
    }

    @Override
    String missing(Asking asking) {
        return asking.missing("Enter a time");
    }

    @Override
    public Map<String, List<String>> fill(Asking asking, Object value) {
        return Map.of(asking.key(), List.of(value.toString()));
    }
}
