package id.slrt.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers that a message can reach: Indonesian mobiles, 0812..., 62812... and +62812... being one number. */
public final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int INDONESIA = 62;

    private Phones() {}

    /**
     * The number in the form +62812...; null when blank, or when it is rejected: {@code phone} for what is no Indonesian
     * number, {@code phone_landline} for one that receives no messages.
     */
    public static @Nullable String mobile(Inputs inputs, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        PhoneNumber number = parse(value.strip());
        PhoneNumberType type = number == null ? PhoneNumberType.UNKNOWN : NUMBERS.getNumberType(number);
        if (number != null && type == PhoneNumberType.MOBILE) {
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        }
        inputs.reject(field, type == PhoneNumberType.FIXED_LINE ? "phone_landline" : "phone");
        return null;
    }

    private static @Nullable PhoneNumber parse(String value) {
        if (value.length() > 30 || value.chars().anyMatch(Character::isLetter)) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(value, "ID");
            return number.getCountryCode() == INDONESIA && NUMBERS.isValidNumber(number) ? number : null;
        } catch (NumberParseException _) {
            return null;
        }
    }
}
