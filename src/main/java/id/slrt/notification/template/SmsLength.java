package id.slrt.notification.template;

import java.util.List;

/**
 * How a text travels as SMS (3GPP 23.038): in GSM-7, 160 characters or 153 a part, while every character is in its
 * alphabet, else in UCS-2, 70 or 67. Some characters count twice in GSM-7; outside the BMP they count twice in UCS-2.
 *
 * @param units what the text takes up, in characters of its alphabet
 * @param forcing the characters, each once, that keep it out of GSM-7
 */
public record SmsLength(boolean gsm7, int units, int parts, List<String> forcing) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "\f^{}\\[~]|€";

    public static SmsLength of(String text) {
        List<String> forcing = text.codePoints()
                .filter(c -> BASIC.indexOf(c) < 0 && TWICE.indexOf(c) < 0)
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        if (forcing.isEmpty()) {
            int units = text.length()
                    + (int) text.chars().filter(c -> TWICE.indexOf(c) >= 0).count();
            return new SmsLength(true, units, units <= 160 ? 1 : gsmParts(text), forcing);
        }
        int units = text.length();
        return new SmsLength(false, units, units <= 70 ? 1 : ucs2Parts(text), forcing);
    }

    /** A character that counts twice is not cut in two, so a part may stay one short. */
    private static int gsmParts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            int size = TWICE.indexOf(text.charAt(i)) >= 0 ? 2 : 1;
            if (used + size > 153) {
                parts++;
                used = 0;
            }
            used += size;
        }
        return parts;
    }

    private static int ucs2Parts(String text) {
        int parts = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int size = Character.charCount(text.codePointAt(i));
            if (used + size > 67) {
                parts++;
                used = 0;
            }
            used += size;
            i += size;
        }
        return parts;
    }
}
