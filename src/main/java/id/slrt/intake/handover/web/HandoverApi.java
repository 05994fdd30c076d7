package id.slrt.intake.handover.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.intake.handover.Fate;
import id.slrt.intake.handover.FoundPerson;
import id.slrt.intake.handover.Handover;
import id.slrt.intake.handover.Handovers;
import id.slrt.intake.handover.NewHandover;
import id.slrt.intake.handover.Proposals;
import id.slrt.intake.handover.Receipt;
import id.slrt.shared.Inputs;
import id.slrt.shared.Slice;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hand-overs for programs. */
@Controller("/api/v1/handovers")
@Tag(name = "intake")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.HAND_OVER_PEOPLE)
class HandoverApi {
    private final Handovers handovers;
    private final Receipt receipt;
    private final Proposals proposals;
    private final Cases cases;

    HandoverApi(Handovers handovers, Receipt receipt, Proposals proposals, Cases cases) {
        this.handovers = handovers;
        this.receipt = receipt;
        this.proposals = proposals;
        this.cases = cases;
    }

    @Operation(
            summary = "Hand people over: a raid or found people, each becomes a case, all or none",
            description = "An agency's officer hands over for the own agency; the desk names the agency.")
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<HandoverAnswer> receive(
            @Body NewHandover form, @Header("Idempotency-Key") @Nullable String key, Viewer viewer) {
        return HttpResponse.created(answer(handovers.receive(form, key, viewer), viewer));
    }

    @Operation(summary = "Hand-overs, the newest first; an agency sees its own")
    @Get
    Slice<HandoverAnswer> list(
            @QueryValue(defaultValue = "0") int page, @QueryValue(defaultValue = "25") int size, Viewer viewer) {
        Inputs inputs = new Inputs();
        if (page < 0) {
            inputs.reject("page", "number");
        }
        if (size < 1 || size > Slice.MAX_SIZE) {
            inputs.reject("size", "number");
        }
        inputs.orThrow();
        return handovers.list(null, page, size, viewer).map(handover -> HandoverAnswer.of(handover, null));
    }

    @Operation(summary = "One hand-over and what became of each person")
    @Get("/{id}")
    HandoverAnswer read(long id, Viewer viewer) {
        return answer(handovers.require(id, viewer), viewer);
    }

    @Serdeable
    record Arrived(
            @Nullable List<Integer> arrived,
            @Nullable String note,
            @Nullable Boolean categories) {}

    @Serdeable
    record Decision(@Nullable String decision, @Nullable String reason) {}

    @Operation(
            summary = "The desk says whether the category that the agency said of a person is right",
            description = "`decision`: confirmed puts it into the registry, refused (with a reason) does not.")
    @Post("/{id}/people/{position}/category")
    @Allowed(Permission.RECEIVE_PEOPLE)
    HandoverAnswer category(long id, int position, @Body Decision form, Viewer viewer) {
        proposals.category(id, position, form.decision(), form.reason(), viewer);
        return read(id, viewer);
    }

    @Operation(summary = "The desk says that the NIK which the agency said of a person is right")
    @Post("/{id}/people/{position}/nik")
    @Allowed(Permission.RECEIVE_PEOPLE)
    HandoverAnswer nik(long id, int position, Viewer viewer) {
        proposals.nik(id, position, viewer);
        return read(id, viewer);
    }

    @Operation(
            summary = "The desk confirms who was taken over, by position; a note is required when somebody is missing")
    @Post("/{id}/receive")
    @Allowed(Permission.RECEIVE_PEOPLE)
    HandoverAnswer confirm(long id, @Body Arrived form, Viewer viewer) {
        receipt.confirm(
                id,
                form.arrived() == null ? List.of() : form.arrived(),
                Boolean.TRUE.equals(form.categories()),
                form.note(),
                viewer);
        return read(id, viewer);
    }

    private HandoverAnswer answer(Handover handover, Viewer viewer) {
        List<FoundPerson> people = handovers.people(handover, viewer);
        Map<Integer, Fate> fates = receipt.fates(handover, people);
        Map<Long, ServiceCase> files = Handovers.isDesk(viewer)
                ? cases.all(people.stream().map(FoundPerson::caseId).toList())
                : Map.of();
        return HandoverAnswer.of(
                handover,
                people.stream()
                        .map(person -> HandoverAnswer.one(person, fates, ticket(files.get(person.caseId()))))
                        .toList());
    }

    private static @Nullable String ticket(@Nullable ServiceCase file) {
        return file == null ? null : file.ticket();
    }
}
