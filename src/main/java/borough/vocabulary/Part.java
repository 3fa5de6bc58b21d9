package borough.vocabulary;

import java.util.List;

/**
 * One of the smaller questions that an answer is made of: a part of a person, or a column of rows.
 * The words are its label.
 */
public record Part(String name, String words, AnswerType type, boolean optional, Help help) {
    /** What helps to answer it: the line below its label, and what may be chosen. */
    public record Help(String hint, List<String> choices) {
        public static final Help NONE = new Help("", List.of());

        public Help {
            choices = List.copyOf(choices);
        }
    }

    public static Part of(String name, String words, AnswerType type) {
        return new Part(name, words, type, false, Help.NONE);
    }

    public Part orNone() {
        return new Part(name, words, type, true, help);
    }

    public Part hint(String hint) {
        return new Part(name, words, type, optional, new Help(hint, help.choices()));
    }

    public Part choosing(List<String> choices) {
        return new Part(name, words, type, optional, new Help(help.hint(), choices));
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
