package id.slrt.registry.snapshot.file;

import java.util.List;

/** Nothing can be done with the whole file; {@code import.problem.<code>} says why and what to do. */
public final class UnreadableFile extends RuntimeException {
    private final String code;
    private final transient List<String> args;

    public UnreadableFile(String code, String... args) {
        super(code);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}
