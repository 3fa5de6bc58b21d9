package borough.documents;

import borough.vocabulary.KeptFile;

/** A file with its bytes, or with those of its preview; the media type is what they really are. */
public record Content(KeptFile file, String mediaType, byte[] bytes) {}
