package id.slrt.indicator.bansos;

import java.util.Locale;
import java.util.Optional;

/** Whose money it is. */
public enum BansosSource {
    APBN,
    APBD_PROV,
    APBD_KAB,
    OTHER;

    /** As offices write it: {@code APBDProp.}, {@code APBD KAB.}, {@code BTT Pusat (APBN)}; empty when it says nothing. */
    public static Optional<BansosSource> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (plain.contains("prov") || plain.contains("prop")) {
            return Optional.of(APBD_PROV);
        }
        if (plain.contains("kab") || plain.contains("kota") || plain.contains("apbddaerah")) {
            return Optional.of(APBD_KAB);
        }
        return Optional.of(plain.contains("apbn") || plain.contains("pusat") ? APBN : OTHER);
    }
}
