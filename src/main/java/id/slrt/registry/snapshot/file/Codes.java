package id.slrt.registry.snapshot.file;

import id.slrt.district.District;
import id.slrt.district.PpksCategory;
import id.slrt.district.Region;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The codes a file may use: villages of this district, and PPKS categories by number or name. */
public record Codes(String district, Set<String> villages, Map<String, String> categories) {
    public static Codes of(District district) {
        Set<String> villages = new HashSet<>();
        district.villages().stream().map(Region::code).forEach(villages::add);
        Map<String, String> categories = new HashMap<>();
        for (PpksCategory category : district.categories()) {
            categories.put(Aliases.plain(category.code()), category.code());
            categories.put(Aliases.plain(category.nameId()), category.code());
            categories.put(Aliases.plain(category.nameEn()), category.code());
            if (category.code().startsWith("0")) {
                categories.put(category.code().substring(1), category.code());
            }
        }
        return new Codes(district.setting("code"), villages, categories);
    }

    /**
     * The village as {@code 35.24.05.2006} from codes that stand alone (35, 24, 5, 2006), contain those before them
     * (3524, 352405) or are whole (3524052006); null when this district has none of that code. Province and district are
     * this one's where the file leaves them out.
     */
    @Nullable
    String village(String province, String regency, String subdistrict, String village) {
        String whole = digits(village);
        if (whole.length() != 10) {
            String above = above(digits(province), digits(regency), digits(subdistrict));
            whole = above == null || whole.isEmpty() || whole.length() > 4 ? "" : above + pad(whole, 4);
        }
        if (whole.length() != 10) {
            return null;
        }
        String code = whole.substring(0, 2) + "." + whole.substring(2, 4) + "." + whole.substring(4, 6) + "."
                + whole.substring(6);
        return villages.contains(code) ? code : null;
    }

    private @Nullable String above(String province, String regency, String subdistrict) {
        if (subdistrict.length() == 6) {
            return subdistrict;
        }
        String own = district.replace(".", "");
        String first = regency.length() == 4
                ? regency
                : (province.isEmpty() ? own.substring(0, 2) : pad(province, 2))
                        + (regency.isEmpty() ? own.substring(2) : pad(regency, 2));
        return subdistrict.isEmpty() || subdistrict.length() > 2 || first.length() != 4
                ? null
                : first + pad(subdistrict, 2);
    }

    private static String pad(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static String digits(String text) {
        String whole = text.endsWith(".0") && text.indexOf('.') == text.length() - 2
                ? text.substring(0, text.length() - 2)
                : text;
        StringBuilder digits = new StringBuilder(10);
        whole.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
