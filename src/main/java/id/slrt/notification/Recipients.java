package id.slrt.notification;

/** Phone numbers as they are shown to those who need not know them. */
public final class Recipients {
    private Recipients() {}

    /** {@code +62812****789}. */
    public static String mask(String number) {
        int shown = Math.min(6, number.length());
        return number.substring(0, shown) + "****" + number.substring(Math.max(shown, number.length() - 3));
    }
}
