package borough.gazetteer;

/** Hears how an intake gets on, in words for whoever waits. */
@FunctionalInterface
public interface Progress {
    void says(String line);
}
