package borough.following;

import borough.casebook.Case;
import borough.cases.CustomersView.Seen;
import borough.following.FollowPage.Kept;
import borough.following.FollowPage.Says;
import borough.following.FollowPage.Top;
import borough.following.FollowRules.Rules;
import borough.following.FollowViews.Shown;
import borough.tongues.Marked;
import borough.tongues.Tongue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The first lines of the page: what it is, where it stands, and where it went if it was joined. */
final class TopViews {
    private TopViews() {}

    static Top top(Shown it, Rules rules) {
        var story = it.seen().story();
        var about = story.about();
        return new Top(
                it.seen().service().privacy().title().orElse(about.about().title()),
                about.reference().text(),
                Marked.sentence(
                        it.seen()
                                .service()
                                .in(Tongue.named(story.language()))
                                .stageName(about.where().stage())),
                Says.in(Tongue.named(story.language()), story.says()),
                due(about),
                ended(about, rules),
                it.kept().map(one -> kept(one, rules)).orElse(null));
    }

    // What its stage says may name somebody else's home: only the bare stage is shown.
    private static Kept kept(Seen it, Rules rules) {
        var about = it.story().about();
        return new Kept(Rules.capital(about.where().stage()), due(about), ended(about, rules));
    }

    private static @Nullable Instant due(Case about) {
        return about.isOpen() ? about.where().dueAt().orElse(null) : null;
    }

    private static @Nullable String ended(Case about, Rules rules) {
        return about.outcome().map(one -> rules.ended(one.word())).orElse(null);
    }

    /** What a page says was just done. */
    static @Nullable String told(String told) {
        return switch (told) {
            case "sent" -> "We have your message.";
            case "done" -> "We have done that.";
            case "answered" -> "Thank you. We have your answer.";
            case "wish" -> "We will tell you that way.";
            default -> null;
        };
    }
}
