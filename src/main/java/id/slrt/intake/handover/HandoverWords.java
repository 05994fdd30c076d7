package id.slrt.intake.handover;

import id.slrt.district.District;
import id.slrt.district.PpksCategory;
import id.slrt.district.Service;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people write into a cell of the grid or of a sheet, as the codes meant: by code, word, or name in either language. */
final class HandoverWords {
    private static final List<String> NOBODY =
            List.of("tidakdiketahui", "tidakdikenal", "tanpanama", "takdikenal", "unknown", "mrx", "mrsx", "x");
    private static final List<String> MEN = List.of("l", "lk", "lakilaki", "pria", "m", "male", "man");
    private static final List<String> WOMEN = List.of("p", "pr", "perempuan", "wanita", "f", "female", "woman");

    private final District district;
    private final Text text;

    HandoverWords(District district, Text text) {
        this.district = district;
        this.text = text;
    }

    static boolean isName(@Nullable String typed) {
        return typed != null && !plain(typed).isEmpty() && !NOBODY.contains(plain(typed));
    }

    static @Nullable String sex(String typed) {
        String plain = plain(typed);
        return MEN.contains(plain) ? "L" : WOMEN.contains(plain) ? "P" : null;
    }

    /** Years from "40", "± 40", "40an", "40 th"; null when it is no age. */
    static @Nullable Integer age(String typed) {
        String digits = typed.replaceAll("\\D", "");
        boolean one = typed.strip().matches("\\D{0,6}\\d{1,3}\\D{0,8}");
        return one && Integer.parseInt(digits) <= 120 ? Integer.valueOf(digits) : null;
    }

    @Nullable
    String category(String typed) {
        String plain = plain(typed);
        return district.categories().stream()
                .filter(one -> Stream.of(one.code(), one.code().replaceFirst("^0", ""), one.nameId(), one.nameEn())
                        .anyMatch(name -> plain(name).equals(plain)))
                .map(PpksCategory::code)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Situation situation(String typed) {
        String plain = plain(typed);
        for (Situation situation : Situation.values()) {
            String key = "situation." + Word.of(situation);
            if (Stream.of(Word.of(situation), text.of(Text.ID, key), text.of(Text.EN, key))
                    .anyMatch(name -> plain(name).equals(plain))) {
                return situation;
            }
        }
        return null;
    }

    @Nullable
    Service service(String typed) {
        String plain = plain(typed);
        return district.services().stream()
                .filter(one -> Stream.of(one.code(), one.nameId(), one.nameEn())
                        .anyMatch(name -> plain(name).equals(plain)))
                .findFirst()
                .orElse(null);
    }

    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
