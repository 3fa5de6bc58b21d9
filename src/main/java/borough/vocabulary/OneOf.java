package borough.vocabulary;

/** One of what the question offers. */
final class OneOf implements AnswerType {
    @Override
    public String name() {
        return "one of";
    }

    @Override
    public String means() {
        return "One choice from a list.";
    }

    @Override
    public String exampleFormat() {
        return "rubbish";
    }

    @Override
    public Type type() {
        return Type.TEXT;
    }

    @Override
    public boolean hasChoices() {
        return true;
    }

    @Override
    public Answer read(Asking asking, Posted posted) {
        var chosen = posted.first(asking.key());
        if (chosen.isEmpty() && asking.optional()) {
            return new Answer.Passed();
        }
        return asking.choices().contains(chosen)
                ? new Answer.Given(chosen)
                : new Answer.Wrong(asking.key(), "Select one option");
    }
}
