package id.slrt.registry.web;

import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.registry.PersonEdit;
import id.slrt.registry.Registry;
import id.slrt.shared.Dates;
import id.slrt.shared.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value of the history of corrections as a viewer may read it. */
public final class EditText {
    private EditText() {}

    public static String of(PersonEdit edit, @Nullable String value, Page page, Viewer viewer, District district) {
        if (value == null) {
            return page.t("edits.none");
        }
        return switch (edit.field()) {
            case NIK ->
                Character.isDigit(value.charAt(0)) ? Registry.number(value, viewer) : page.label("no_nik", value);
            case CARD -> Registry.number(value, viewer);
            case BIRTH -> {
                LocalDate date = Dates.parse(value);
                yield date == null ? page.t("birth.year_only", value) : page.date(date);
            }
            case SEX -> page.t("sex." + value);
            case RELATION -> page.t("relation." + value);
            case VILLAGE -> district.place(value);
            case NAME, MOTHER, PHONE -> value;
        };
    }
}
