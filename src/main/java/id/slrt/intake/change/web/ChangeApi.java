package id.slrt.intake.change.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.change.CaseChange;
import id.slrt.intake.change.CaseChanges;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Changes to a case for programs. */
@Controller("/api/v1/cases/{ticket}/changes")
@Tag(name = "intake")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class ChangeApi {
    private final CaseChanges changes;

    ChangeApi(CaseChanges changes) {
        this.changes = changes;
    }

    @Operation(
            summary =
                    "Put a line of a case right: phone, message_channel, channel, sharing, contact, reporter or complaint",
            description =
                    "`value` is the new text or word; channel, sharing and complaint need a `reason`. When sharing ends,"
                            + " referrals under way at other agencies are called off and the needs come back to the desk. After a"
                            + " change of phone `resend` sends again what had not arrived (`missing`), or also what went to the"
                            + " number before (`all`). The history of the case tells old and new.")
    @Post
    @Status(HttpStatus.NO_CONTENT)
    void change(String ticket, @Body CaseChange form, Viewer viewer) {
        changes.change(ticket, form, viewer);
    }
}
