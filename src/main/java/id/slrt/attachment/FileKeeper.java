package id.slrt.attachment;

/** Who else keeps files of {@link KeptFiles}; asked before one is swept away. */
public interface FileKeeper {
    boolean keeps(String sha256);
}
