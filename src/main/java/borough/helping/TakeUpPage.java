package borough.helping;

/** Before somebody takes up the authority that another gave them. */
public record TakeUpPage(String token, String giver, String until) {}
