package borough.vocabulary;

import java.util.List;

/**
 * What every lookup and action has: its name, what it means in one or two sentences, what it takes.
 */
public record Heading(String name, String means, List<Parameter> takes) {
    public Heading {
        takes = List.copyOf(takes);
    }
}
