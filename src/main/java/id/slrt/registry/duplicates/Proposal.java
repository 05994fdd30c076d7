package id.slrt.registry.duplicates;

import id.slrt.registry.linkage.Model;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** A pair as the comparison proposes it, before it has an id. */
record Proposal(
        PairKind kind, long a, long b, double bits, List<Model.Part> evidence, String print, String subdistrict) {

    static Proposal of(Subject one, Subject two, Model<Subject> model, double bits) {
        Subject a = one.id() < two.id() ? one : two;
        Subject b = one.id() < two.id() ? two : one;
        return new Proposal(
                PairKind.PERSON, a.id(), b.id(), bits, model.parts(a, b), print(print(a), print(b)), a.subdistrict());
    }

    /** Of what makes a person: moving or joining another card does not change it. */
    private static String print(Subject one) {
        return String.join(
                "|",
                one.name().toString(),
                Objects.toString(one.mother(), ""),
                Objects.toString(one.nik(), ""),
                Objects.toString(one.born() == null ? one.year() : one.born(), ""),
                one.woman() ? "P" : "L");
    }

    static String print(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String print(TreeSet<Long> people) {
        return print(people.toString());
    }
}
