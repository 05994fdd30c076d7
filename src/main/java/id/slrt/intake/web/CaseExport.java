package id.slrt.intake.web;

import id.slrt.access.Allowed;
import id.slrt.access.Audit;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.district.Service;
import id.slrt.intake.CaseLine;
import id.slrt.intake.CaseLists;
import id.slrt.intake.CaseState;
import id.slrt.intake.Need;
import id.slrt.intake.Tickets;
import id.slrt.registry.Registry;
import id.slrt.shared.AppClock;
import id.slrt.shared.CsvFile;
import id.slrt.shared.Text;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import id.slrt.shared.web.Pages;
import id.slrt.shared.web.PulledStream;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All cases that the viewer may see as CSV, a line for each need, read a few hundred at a time while they are sent. Numbers
 * of people are masked as in every list. In the trail.
 */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.EXPORT_CASES)
class CaseExport {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "case.ticket",
            "case.opened",
            "case.state",
            "case.channel",
            "export.village",
            "export.place",
            "case.applicant",
            "export.nik",
            "export.service_code",
            "need.service",
            "export.need_state",
            "export.need_opened",
            "export.need_ended");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseLists lists;
    private final District district;
    private final Audit audit;
    private final AppClock clock;
    private final Pages pages;

    CaseExport(CaseLists lists, District district, Audit audit, AppClock clock, Pages pages) {
        this.lists = lists;
        this.district = district;
        this.audit = audit;
        this.clock = clock;
        this.pages = pages;
    }

    @Get("/cases.csv")
    HttpResponse<StreamedFile> export(HttpRequest<?> request, @QueryValue @Nullable String state, Viewer viewer) {
        CaseState wanted = Word.parse(CaseState.class, state);
        Page page = pages.page(request);
        audit.record(viewer, "cases_exported", "list", wanted == null ? null : Word.of(wanted), null);
        // Excel takes UTF-8 for what it is by the mark at the beginning
        String head = "\uFEFF" + csv(Stream.of(COLUMNS.stream().map(page::t).toList()));
        StreamedFile file = new StreamedFile(
                        new PulledStream(
                                head.getBytes(StandardCharsets.UTF_8), new Portions(wanted, viewer, page)::next),
                        MediaType.of("text/csv;charset=utf-8"))
                .attach("berkas-" + clock.today() + ".csv");
        return HttpResponse.ok(file).header("Cache-Control", "no-store");
    }

    /** Where the reading is. */
    private final class Portions {
        private final @Nullable CaseState state;
        private final Viewer viewer;
        private final Page page;
        private long before = Long.MAX_VALUE;

        Portions(@Nullable CaseState state, Viewer viewer, Page page) {
            this.state = state;
            this.viewer = viewer;
            this.page = page;
        }

        byte @Nullable [] next() {
            List<CaseLine> lines = lists.older(before, state, viewer, AT_ONCE);
            if (lines.isEmpty()) {
                return null;
            }
            before = lines.getLast().file().key();
            return csv(lines.stream().flatMap(line -> records(line, page))).getBytes(StandardCharsets.UTF_8);
        }
    }

    private Stream<List<String>> records(CaseLine line, Page page) {
        return line.needs().isEmpty()
                ? Stream.of(record(line, null, page))
                : line.needs().stream().map(need -> record(line, need, page));
    }

    private List<String> record(CaseLine line, @Nullable Need need, Page page) {
        String nik = line.applicant() == null ? null : line.applicant().nik();
        return List.of(
                Tickets.show(line.file().ticket()),
                moment(line.file().openedAt()),
                page.label("case.state", line.file().state()),
                page.label("channel", line.file().channel()),
                line.file().village(),
                district.place(line.file().village()),
                line.applicant() == null ? "" : line.applicant().name(),
                nik == null ? "" : Registry.lastFour(nik),
                need == null ? "" : need.service(),
                need == null ? "" : service(need.service(), page.locale()),
                need == null ? "" : page.label("need.state", need.state()),
                need == null ? "" : moment(need.openedAt()),
                need == null ? "" : moment(need.endedAt()));
    }

    private String service(String code, Locale locale) {
        return district.service(code)
                .map((Service service) ->
                        locale.getLanguage().equals(Text.EN.getLanguage()) ? service.nameEn() : service.nameId())
                .orElse(code);
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(LocalDateTime.ofInstant(instant, AppClock.zone()));
    }

    private static String csv(Stream<List<String>> records) {
        StringWriter text = new StringWriter();
        try (CsvFile file = new CsvFile(text, ',')) {
            records.forEach(file::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
