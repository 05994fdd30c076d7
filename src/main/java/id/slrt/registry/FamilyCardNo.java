package id.slrt.registry;

import id.slrt.shared.Inputs;
import org.jspecify.annotations.Nullable;

/** The number of a family card (nomor KK): region (6 digits), day, month and year of issue, serial from 0001. */
public record FamilyCardNo(String digits) {

    /** As typed, blanks, dots and dashes left out; null when blank or when it cannot have been issued. */
    public static @Nullable FamilyCardNo parse(Inputs inputs, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String digits = Nik.digitsOf(value);
        String fault = fault(digits);
        if (fault != null) {
            inputs.reject(field, fault, digits.length());
            return null;
        }
        return new FamilyCardNo(digits);
    }

    public static @Nullable String fault(String digits) {
        if (digits.length() != Nik.LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "family_card_length";
        }
        if (!Nik.isRegion(digits)) {
            return "family_card_region";
        }
        int day = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        if (!Nik.isDate(day, month, Integer.parseInt(digits.substring(10, 12)))) {
            return "family_card_date";
        }
        return digits.endsWith("0000") ? "family_card_serial" : null;
    }
}
