package borough.replies;

import borough.correspondence.CaseTalk;
import borough.council.Structure;
import borough.data.News;
import borough.messages.MessageFailed;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A message did not arrive: where its file names a role that must know, its team is told. */
@Component
class RepliesListener {
    private final CaseTalk talk;
    private final Structure structure;

    RepliesListener(News news, CaseTalk talk, Structure structure) {
        this.talk = talk;
        this.structure = structure;
        news.hear(MessageFailed.class, "replies.message failed", this::failed);
    }

    private void failed(MessageFailed it) {
        var reference = it.caseReference();
        var role = it.mustReach();
        if (reference == null || role == null) {
            return;
        }
        var words =
                "The %s “%s” did not arrive: %s. Please reach them in another way."
                        .formatted(it.channel().word(), it.moment(), it.problem());
        talk.mustKnow(reference, holder(role), words, "did not arrive " + it.message());
    }

    // A role is held by a team; else it may be the name of a team or department itself.
    private Optional<String> holder(String role) {
        return Optional.ofNullable(structure.roles().get(role))
                .or(() -> structure.team(role).map(it -> it.slug()))
                .or(() -> structure.department(role).map(it -> it.slug()));
    }
}
