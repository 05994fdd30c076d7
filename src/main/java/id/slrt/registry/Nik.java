package id.slrt.registry;

import id.slrt.shared.Inputs;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The national identity number: region (6 digits), day of birth (a woman's plus 40), month, year, serial from 0001. It
 * is kept for life, on moving too, and when a birth date is corrected; so what it says may disagree with the facts, and
 * that is a warning, while a number that cannot have been issued is an error.
 */
public record Nik(String digits) {
    public static final int LENGTH = 16;
    /** Where the serial begins. */
    private static final int SERIAL = 12;

    /** Also blanks that do not break or are not seen, long dashes, and the mark that keeps Excel from counting. */
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}.,_/'\u2019`]");

    /** What the number disagrees with, in the words kept in {@link Person#warnings()}. */
    public static final String SEX = "nik_sex";

    public static final String BIRTH_DATE = "nik_birth_date";
    public static final String DISTRICT = "nik_district";

    /** The number as typed, blanks, dots and dashes left out; null when blank or when it cannot have been issued. */
    public static @Nullable Nik parse(Inputs inputs, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String digits = digitsOf(value);
        String fault = fault(digits);
        if (fault != null) {
            inputs.reject(field, fault, digits.length());
            return null;
        }
        return new Nik(digits);
    }

    /** What is impossible about it: a code such as {@code nik_month}, or null. */
    public static @Nullable String fault(String digits) {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "nik_length";
        }
        Nik nik = new Nik(digits);
        if (!isRegion(digits)) {
            return "nik_region";
        }
        int day = nik.number(6);
        if (!(day >= 1 && day <= 31 || day >= 41 && day <= 71)) {
            return "nik_day";
        }
        if (nik.number(8) < 1 || nik.number(8) > 12) {
            return "nik_month";
        }
        if (!isDate(day % 40, nik.number(8), nik.number(10))) {
            return "nik_date";
        }
        return digits.endsWith("0000") ? "nik_serial" : null;
    }

    /**
     * Whether these are two whole numbers that could have been issued, of one office, date and sex: nobody has two, so
     * whoever bear them are two people, and twins when the rest agrees.
     */
    public static boolean areTwins(String one, String other) {
        return one.length() == LENGTH
                && !one.equals(other)
                && one.regionMatches(0, other, 0, SERIAL)
                && fault(one) == null
                && fault(other) == null;
    }

    /** Whether the calendar has this day; of the year only two digits are known, and 29 February is in every fourth of any century. */
    static boolean isDate(int day, int month, int twoDigitsOfYear) {
        return day >= 1
                && month >= 1
                && month <= 12
                && day <= YearMonth.of(2000 + twoDigitsOfYear, month).lengthOfMonth();
    }

    /** Province, district and sub-district as far as the form of their codes tells. */
    static boolean isRegion(String digits) {
        return digits.charAt(0) != '0'
                && digits.charAt(1) != '0'
                && !digits.startsWith("00", 2)
                && !digits.startsWith("00", 4);
    }

    /** Without the blanks, dots, dashes and other marks that people and programs write between digits. */
    public static String digitsOf(String value) {
        return MARKS.matcher(value).replaceAll("");
    }

    /** As {@link #disagreements(LocalDate, Integer, String, String)} when no year is known without its date. */
    public List<String> disagreements(@Nullable LocalDate birthDate, @Nullable String sex, @Nullable String village) {
        return disagreements(birthDate, null, sex, village);
    }

    /** Where it disagrees with what is known otherwise, of the birth the date or else the year; the rest is not compared. */
    public List<String> disagreements(
            @Nullable LocalDate birthDate, @Nullable Integer year, @Nullable String sex, @Nullable String village) {
        List<String> found = new ArrayList<>();
        if (sex != null && !sex.equals(sex())) {
            found.add(SEX);
        }
        if (birthDate != null ? !saysBornOn(birthDate) : year != null && !saysBornIn(year)) {
            found.add(BIRTH_DATE);
        }
        if (village != null && !village.replace(".", "").startsWith(digits.substring(0, 4))) {
            found.add(DISTRICT);
        }
        return found;
    }

    /** L or P. */
    public String sex() {
        return number(6) > 40 ? "P" : "L";
    }

    /** Whether day, month and the two digits of the year are those of the date. */
    public boolean saysBornOn(LocalDate date) {
        return number(6) % 40 == date.getDayOfMonth()
                && number(8) == date.getMonthValue()
                && number(10) == date.getYear() % 100;
    }

    /** Whether the two digits of the year are those of this year. */
    private boolean saysBornIn(int year) {
        return number(10) == year % 100;
    }

    private int number(int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
