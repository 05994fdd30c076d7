package id.slrt.letter.web;

import id.slrt.access.Viewer;
import id.slrt.letter.Letter;
import id.slrt.letter.LetterRegister;
import id.slrt.shared.AppClock;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The register as XLSX, with real dates. */
@Singleton
class RegisterWorkbook {
    private final LetterRegister register;

    RegisterWorkbook(LetterRegister register) {
        this.register = register;
    }

    byte[] make(LetterRegister.Filter filter, KindNames names, Page page, Viewer viewer) {
        List<String> columns = Stream.of(
                        "seq",
                        "number",
                        "date",
                        "kind",
                        "person",
                        "signed_as",
                        "issuer",
                        "state",
                        "cancelled",
                        "cancel_reason")
                .map(column -> page.t("letters." + column))
                .toList();
        Filling filling = new Filling(names, page);
        return Workbooks.make(
                page.t("letters.sheet"),
                columns,
                List.of(8, 28, 12, 30, 32, 44, 24, 12, 12, 40),
                sheet -> register.export(filter, viewer, line -> filling.add(sheet, line)),
                about(filter, page));
    }

    /** Writes line after line. */
    private static final class Filling {
        private final KindNames names;
        private final Page page;
        private int row = 1;

        Filling(KindNames names, Page page) {
            this.names = names;
            this.page = page;
        }

        void add(Worksheet sheet, LetterRegister.Line line) {
            Letter letter = line.letter();
            List<@Nullable Object> cells = Arrays.asList(
                    letter.seq(),
                    letter.number(),
                    AppClock.day(letter.issuedAt()),
                    names.of(page, letter.kind()),
                    line.person(),
                    letter.signedAs(),
                    letter.issuer(),
                    page.label("letter.state", letter.state()),
                    letter.cancelledAt() == null ? null : AppClock.day(letter.cancelledAt()),
                    letter.cancelReason());
            for (int column = 0; column < cells.size(); column++) {
                Workbooks.put(sheet, row, column, cells.get(column));
            }
            row++;
        }
    }

    private static Map<String, Object> about(LetterRegister.Filter filter, Page page) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put(page.t("letters.year"), filter.year());
        about.put(page.t("letters.kind"), Objects.requireNonNullElse(filter.kind(), ""));
        about.put(page.t("letters.state"), page.label("letter.state", filter.state()));
        about.put(page.t("letters.number"), Objects.requireNonNullElse(filter.number(), ""));
        about.put(page.t("letters.made"), page.today());
        return about;
    }
}
