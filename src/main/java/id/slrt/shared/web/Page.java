package id.slrt.shared.web;

import id.slrt.shared.AppClock;
import id.slrt.shared.Dates;
import id.slrt.shared.FieldError;
import id.slrt.shared.OfficeZone;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every template gets besides its own model: language, viewer, address, and the ways to show dates and numbers. */
public record Page(
        Text text,
        Locale locale,
        @Nullable Actor actor,
        String path,
        @Nullable String notice,
        LocalDate today,
        String version) {

    /** The text of a key in the viewer's language. */
    public String t(String key, Object... args) {
        return text.of(locale, key, args);
    }

    /** The address of one of our own files; it changes with its content, so browsers may keep it for good. */
    public String asset(String file) {
        return "/assets/" + file + "?v=" + version;
    }

    /** The text of a public word: {@code label("referral.state", state)}. */
    public String label(String prefix, @Nullable Object word) {
        if (word == null) {
            return "";
        }
        return t(prefix + "." + (word instanceof Enum<?> constant ? Word.of(constant) : word));
    }

    /** Words with their texts, for a list to choose from. */
    public Map<String, String> words(String prefix, List<String> words) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach(word -> texts.put(word, label(prefix, word)));
        return texts;
    }

    /** The name of what has one in each language. */
    public String name(String id, String en) {
        return isEnglish() ? en : id;
    }

    public boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : Dates.show(date, locale);
    }

    /** A birth as far as it is known: the date, the year alone, or nothing. */
    public String born(@Nullable LocalDate date, @Nullable Integer year) {
        return date == null && year != null ? t("birth.year_only", year) : date(date);
    }

    /** "November 2026". */
    public String month(Instant instant) {
        return Dates.month(instant, locale);
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : Dates.show(instant, locale) + " " + OfficeZone.here();
    }

    /** The day of a moment, here. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : date(AppClock.day(instant));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With at most two decimals: 3,79. */
    public String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    public String error(FieldError error) {
        return t("error." + error.code(), error.args().toArray());
    }

    /** What is wrong with the field, or null. */
    public @Nullable String error(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .map(this::error)
                .orElse(null);
    }

    public boolean isHere(String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
