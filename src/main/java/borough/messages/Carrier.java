package borough.messages;

import java.util.UUID;

/**
 * Somebody outside who takes messages to people. Our reference for a message is its id, which says
 * nothing about anybody.
 */
public interface Carrier {

    /** Whether it takes such messages for the council that is bound. */
    boolean takes(Channel channel);

    /** Hands one over. Never throws for a fault on the way: that is an answer. */
    Handover hand(UUID reference, Channel channel, Contents contents, Outside outside);

    /**
     * What stands on the outside: to where a reply goes, where that is not empty, and whether
     * nothing of the council or the matter may be seen on a letter's envelope.
     */
    record Outside(String replyTo, boolean isPlain) {}

    /** Whether it has a message of this reference, and what became of it. */
    Found find(UUID reference);

    /** What became of handing a message over. */
    sealed interface Handover {
        /** It has it, under a name of its own. */
        record Taken(String carrierId) implements Handover {}

        /** It will never take it: a wrong number, say. */
        record Refused(String why) implements Handover {}

        /** It surely has not got it; another try will do. */
        record NotTaken(String why) implements Handover {}

        /** It may have it: the answer was lost. */
        record Unknown(String why) implements Handover {}
    }

    /** What a carrier knows of a message. */
    sealed interface Found {
        /** It has it, and it is on its way. */
        record OnItsWay(String carrierId) implements Found {}

        record Delivered(String carrierId) implements Found {}

        /** It has it and could not deliver it. */
        record Undelivered(String carrierId, String why) implements Found {}

        /** It has none of this reference. */
        record NotThere() implements Found {}

        /** It keeps no record that could be asked. */
        record CannotSay() implements Found {}

        /** It could not be asked now. */
        record Unreachable(String why) implements Found {}
    }
}
