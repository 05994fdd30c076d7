package id.slrt.indicator.web;

import id.slrt.access.Role;
import id.slrt.district.District;
import id.slrt.indicator.list.FactLine;
import id.slrt.indicator.list.ListKind;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a list's lines, for the page and the workbook. */
public final class FactText {
    private static final int DAY_LENGTH = 10;

    private final ListKind kind;
    private final District district;
    private final Page page;

    public FactText(ListKind kind, District district, Page page) {
        this.kind = kind;
        this.district = district;
        this.page = page;
    }

    /** The day; null where the line has none. */
    @Nullable
    LocalDate day(FactLine line) {
        return kind != ListKind.ENTERED && line.when().length() == DAY_LENGTH ? LocalDate.parse(line.when()) : null;
    }

    public String when(FactLine line) {
        LocalDate day = day(line);
        if (day != null) {
            return page.date(day);
        }
        return kind == ListKind.ENTERED ? line.when() : FigureText.span(line.when(), page);
    }

    /** The service, the channel of a case, or the name of a figure or indicator. */
    public String what(FactLine line) {
        if (line.what().isEmpty()) {
            return "";
        }
        return switch (kind) {
            case CASES, OLD_CASES -> page.label("channel", line.what().toLowerCase(Locale.ROOT));
            case ENTERED, PARTS -> line.what();
            default ->
                district.service(line.what())
                        .map(service -> page.name(service.nameId(), service.nameEn()))
                        .orElse(line.what());
        };
    }

    public String detail(FactLine line) {
        if (line.detail().isEmpty()) {
            return "";
        }
        String word = line.detail().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case CASES, OLD_CASES -> page.label("case.state", word);
            case COMPLAINTS -> page.label("complaint.kind", word);
            case NEEDS -> page.label("need.state", word);
            case OPEN, OVERDUE, PARKED -> page.label("need.step", word);
            case SERVICES -> page.t("deliveries." + word);
            case RETURNED -> page.label("return", word);
            case UNREACHED -> page.label("message.reason", word);
            default -> line.detail();
        };
    }

    /** Who has it or did it. */
    public String by(FactLine line) {
        if (line.by().isEmpty() || kind == ListKind.ENTERED) {
            return line.by();
        }
        for (Role role : Role.values()) {
            if (role.name().equals(line.by())) {
                return page.t("role." + Word.of(role));
            }
        }
        return district.agencyName(line.by());
    }

    public String place(FactLine line) {
        if (!line.place().isEmpty()) {
            return district.place(line.place());
        }
        return line.what().isEmpty() ? "" : page.t("indicator.whole_district");
    }
}
