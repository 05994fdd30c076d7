package id.slrt.registry.duplicates;

import id.slrt.registry.linkage.Model;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** A pair as the comparison proposes it, before it has an id. */
public record Proposal(
        PairKind kind, long a, long b, double bits, List<Model.Part> evidence, String print, String subdistrict) {

    public static String print(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String print(TreeSet<Long> people) {
        return print(people.toString());
    }
}
