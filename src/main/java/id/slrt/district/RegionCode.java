package id.slrt.district;

/**
 * Code of a place as the Ministry of Home Affairs writes it, with dots: province 35, regency 35.24, sub-district 35.24.05,
 * village 35.24.05.2001. The only place that knows how long each is.
 */
public record RegionCode(String value) {
    /** Characters of a sub-district's code; a village's is longer, a regency's shorter. */
    private static final int SUBDISTRICT_LENGTH = 8;

    /** SQL of the sub-district of the column {@code village}. */
    public static final String SUBDISTRICT_OF_VILLAGE = "LEFT(village, " + SUBDISTRICT_LENGTH + ")";

    public static boolean isVillage(String code) {
        return code.length() > SUBDISTRICT_LENGTH;
    }

    public static boolean isSubdistrict(String code) {
        return code.length() == SUBDISTRICT_LENGTH;
    }

    /** The sub-district of a village, or the code itself when it is no village's. */
    public static String subdistrict(String code) {
        return isVillage(code) ? code.substring(0, SUBDISTRICT_LENGTH) : code;
    }

    /** SQL with one question mark, this code: whether the column {@code village} lies here, or is this village. */
    public String holdsVillage() {
        return (isVillage(value) ? "village" : SUBDISTRICT_OF_VILLAGE) + " = ?";
    }

    /** Whether a place lies here, or is this place. */
    public boolean contains(String code) {
        return code.equals(value) || code.startsWith(value + ".");
    }
}
