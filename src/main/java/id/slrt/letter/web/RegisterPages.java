package id.slrt.letter.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.letter.LetterKinds;
import id.slrt.letter.LetterRegister;
import id.slrt.letter.LetterState;
import id.slrt.shared.Word;
import id.slrt.shared.Workbooks;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register book of letters, as a page and as XLSX. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.ISSUE_LETTERS)
class RegisterPages {
    private static final int PAGE_SIZE = 50;

    private final LetterRegister register;
    private final LetterKinds kinds;
    private final RegisterWorkbook workbook;
    private final Pages pages;

    RegisterPages(LetterRegister register, LetterKinds kinds, RegisterWorkbook workbook, Pages pages) {
        this.register = register;
        this.kinds = kinds;
        this.workbook = workbook;
        this.pages = pages;
    }

    @Get("/letters")
    HttpResponse<?> list(
            HttpRequest<?> request,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String number,
            @QueryValue(defaultValue = "0") int page) {
        LetterRegister.Filter filter = filter(year, kind, state, number);
        return pages.show(
                request,
                "letter/register",
                Map.of(
                        "lines",
                        register.page(filter, Math.max(0, page), PAGE_SIZE),
                        "filter",
                        filter,
                        "names",
                        KindNames.of(kinds.all())));
    }

    @Get("/letters.xlsx")
    HttpResponse<byte[]> export(
            HttpRequest<?> request,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String number,
            Viewer viewer) {
        LetterRegister.Filter filter = filter(year, kind, state, number);
        return Workbooks.download(
                "buku-surat-" + filter.year() + ".xlsx",
                workbook.make(filter, KindNames.of(kinds.all()), pages.page(request), viewer));
    }

    private LetterRegister.Filter filter(
            @Nullable String year, @Nullable String kind, @Nullable String state, @Nullable String number) {
        return new LetterRegister.Filter(
                year != null && year.matches("\\d{4}") ? Integer.parseInt(year) : yearOf(number),
                KindNames.of(kinds.all()).has(kind) ? kind : null,
                Word.parse(LetterState.class, state),
                number == null || number.isBlank() ? null : number.strip());
    }

    /** The year a number ends with, else this one. */
    private int yearOf(@Nullable String number) {
        return number != null && number.strip().matches(".*/20\\d{2}")
                ? Integer.parseInt(number.strip().substring(number.strip().length() - 4))
                : register.thisYear();
    }
}
