package borough.messages;

/** How somebody asked to be told of their case; the address is empty where they asked not to be. */
public record Wish(Channel channel, String address) {
    /** Nothing is sent; it is read on the page by which they follow. */
    public static final Wish NOT_TOLD = new Wish(Channel.NONE, "");
}
