package id.slrt.indicator.target.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.indicator.Target;
import id.slrt.indicator.target.TargetForm;
import id.slrt.indicator.target.TargetSetting;
import id.slrt.indicator.target.TargetSheet;
import id.slrt.shared.AppClock;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Targets and their versions for programs. */
@Controller("/api/v1/indicators/{code}/targets")
@Tag(name = "indicator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.READ_INDICATORS)
class TargetApi {
    private static final int PAGE_SIZE = 50;

    private final TargetSetting setting;
    private final AppClock clock;

    TargetApi(TargetSetting setting, AppClock clock) {
        this.setting = setting;
        this.clock = clock;
    }

    /**
     * One version.
     *
     * @param quarter null: the year
     * @param target null: taken back
     */
    @Serdeable
    record Version(
            @Nullable Integer quarter,
            @Nullable BigDecimal target,
            @Nullable String reason,
            Instant setAt,
            String setBy,
            boolean fromPack) {
        static Version of(Target target) {
            BigDecimal value = target.target();
            return new Version(
                    target.quarter(),
                    value == null
                            ? null
                            : new BigDecimal(value.stripTrailingZeros().toPlainString()),
                    target.note(),
                    target.setAt(),
                    target.actor(),
                    target.fromPack());
        }
    }

    /** @param seen to be sent back with the next change */
    @Serdeable
    record Answer(
            String code,
            int year,
            @Nullable String area,
            long seen,
            List<Version> targets,
            List<Version> items,
            int page,
            int size,
            int total) {}

    /** @param shares of the quarters, such as 15/25/50/10; or else {@code q1} to {@code q4}, cumulative */
    @Serdeable
    record NewTargets(
            @Nullable Integer year,
            @Nullable String area,
            @Nullable BigDecimal target,
            @Nullable String shares,
            @Nullable BigDecimal q1,
            @Nullable BigDecimal q2,
            @Nullable BigDecimal q3,
            @Nullable BigDecimal q4,
            @Nullable String reason,
            @Nullable Long seen) {
        TargetForm form() {
            Map<String, String> values = new HashMap<>();
            put(values, "target", target);
            put(values, "q1", q1);
            put(values, "q2", q2);
            put(values, "q3", q3);
            put(values, "q4", q4);
            values.put("shares", shares == null ? "" : shares);
            values.put("reason", reason == null ? "" : reason);
            values.put("seen", seen == null ? "" : seen.toString());
            return new TargetForm(values);
        }

        /** With a comma, so that 1.500 is not taken for a thousand and five hundred. */
        private static void put(Map<String, String> values, String field, @Nullable BigDecimal number) {
            if (number != null) {
                values.put(field, number.stripTrailingZeros().toPlainString().replaceFirst("\\.(\\d+)", ",$10"));
            }
        }
    }

    @Operation(
            summary = "The targets of an indicator for a year and area, and every version they had, newest first",
            description =
                    "targets are those that hold: of the year and cumulative of quarters; items are the versions.")
    @Get
    Answer show(
            String code,
            @QueryValue @Nullable String year,
            @QueryValue @Nullable String area,
            @QueryValue(defaultValue = "0") int page) {
        return answer(setting.sheet(code, AskedYear.of(year, clock), AskedYear.blank(area)), Math.max(0, page));
    }

    @Operation(
            summary = "Sets the targets of a year and area",
            description = "A change wants a reason, and seen as the last answer had it: 409 when somebody was faster.")
    @Post
    @Status(HttpStatus.CREATED)
    @Allowed(Permission.EDIT_INDICATORS)
    Answer set(String code, @Body NewTargets body, Viewer viewer) {
        int year = body.year() == null ? clock.today().getYear() : body.year();
        String area = AskedYear.blank(body.area());
        setting.set(code, year, area, body.form(), viewer);
        return answer(setting.sheet(code, year, area), 0);
    }

    private static Answer answer(TargetSheet sheet, int page) {
        return new Answer(
                sheet.indicator().code(),
                sheet.year(),
                sheet.area(),
                sheet.seen(),
                sheet.current().stream().map(Version::of).toList(),
                sheet.versions().stream()
                        .skip((long) page * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(Version::of)
                        .toList(),
                page,
                PAGE_SIZE,
                sheet.versions().size());
    }
}
