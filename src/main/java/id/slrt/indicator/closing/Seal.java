package id.slrt.indicator.closing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 over what is kept: of a sheet over its lines, of a month over its sheets. */
final class Seal {
    private Seal() {}

    static String of(KeptSheet sheet, List<KeptLine> lines) {
        return digest(
                sheet.year() + "-" + sheet.month() + "\u001f" + sheet.area() + "\u001f" + sheet.treeOf() + "\u001f"
                        + sheet.grades() + "\n"
                        + lines.stream().map(KeptLine::text).collect(Collectors.joining("\n")));
    }

    static String of(Closing closing, List<KeptSheet> sheets) {
        return digest(closing.of() + "\u001f" + closing.proposer() + "\u001f" + closing.remark() + "\n"
                + sheets.stream()
                        .map(sheet -> sheet.area() + "\u001f" + sheet.seal())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
