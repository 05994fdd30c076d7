package id.slrt.attachment;

/** A file as it was judged and kept: {@code sha256} is its name. */
@SuppressWarnings("ArrayRecordComponent")
public record KeptFile(String sha256, String mediaType, byte[] bytes) {}
