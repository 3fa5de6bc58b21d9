package borough.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the smaller questions that an answer is made of: a part of a person, or a column of rows.
 * The words are its label.
 */
public record Part(String name, String words, AnswerType type, boolean optional, Help help) {
    /**
     * What helps to answer it: the line below its label, what may be chosen, and what all its texts
     * are in other languages, by their codes.
     */
    public record Help(String hint, List<String> choices, Map<String, Map<String, String>> others) {
        public static final Help NONE = new Help("", List.of());

        public Help(String hint, List<String> choices) {
            this(hint, choices, Map.of());
        }

        public Help {
            choices = List.copyOf(choices);
            others = Map.copyOf(others);
        }
    }

    /** One of its texts in the language of this code, where the file says it. */
    public Optional<String> said(String code, String english) {
        return Optional.ofNullable(help.others().getOrDefault(code, Map.of()).get(english));
    }

    public static Part of(String name, String words, AnswerType type) {
        return new Part(name, words, type, false, Help.NONE);
    }

    public Part orNone() {
        return new Part(name, words, type, true, help);
    }

    public Part hint(String hint) {
        return new Part(name, words, type, optional, new Help(hint, help.choices(), help.others()));
    }

    public Part choosing(List<String> choices) {
        return new Part(name, words, type, optional, new Help(help.hint(), choices, help.others()));
    }

    /** As a form's field has it: {@code line-one}. */
    public String field() {
        return name.replace(' ', '-');
    }

    /** As conditions say it: {@code line_one}. */
    public String inConditions() {
        return name.replace(' ', '_').replace('-', '_');
    }
}
