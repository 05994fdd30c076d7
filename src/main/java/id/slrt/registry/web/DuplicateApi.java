package id.slrt.registry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.duplicates.DuplicatePair;
import id.slrt.registry.duplicates.Duplicates;
import id.slrt.registry.duplicates.PairFilter;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.Strength;
import id.slrt.registry.duplicates.merging.MergeForm;
import id.slrt.registry.duplicates.merging.MergeRecord;
import id.slrt.registry.duplicates.merging.Merges;
import id.slrt.registry.linkage.Model;
import id.slrt.shared.Inputs;
import id.slrt.shared.Slice;
import id.slrt.shared.Word;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pairs that may be one, for programs: proposed by the comparison, decided by a person. */
@Controller("/api/v1/registry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.DECIDE_DUPLICATES)
@Tag(name = "registry")
class DuplicateApi {
    private final Duplicates duplicates;
    private final Merges merges;
    private final DuplicateRows rows;

    DuplicateApi(Duplicates duplicates, Merges merges, DuplicateRows rows) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.rows = rows;
    }

    @Serdeable
    record Weight(String field, String level, double bits) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DuplicateJson(
            long id,
            String kind,
            String state,
            double bits,
            String strength,
            DuplicateRows.One a,
            DuplicateRows.One b,
            List<Weight> evidence) {}

    /** {@code kept}: columns that somebody changed after the merge and that so stayed as they are. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MergeJson(
            long mergeId,
            String kind,
            long duplicateId,
            long loser,
            long survivor,
            @Nullable Set<String> kept) {}

    @Serdeable
    record Reason(@Nullable String why) {}

    @Operation(summary = "Pairs of people or households that may be one, the strongest first")
    @Get("/duplicates")
    Slice<DuplicateJson> list(
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String strength,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String subdistrict,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "25") int size,
            Viewer viewer) {
        Inputs inputs = new Inputs();
        PairFilter filter = new PairFilter(
                Objects.requireNonNullElse(
                        state == null ? null : inputs.word("state", PairState.class, state), PairState.PROPOSED),
                kind == null ? null : inputs.word("kind", PairKind.class, kind),
                strength == null ? null : inputs.word("strength", Strength.class, strength),
                subdistrict);
        inputs.orThrow();
        Slice<DuplicatePair> found =
                duplicates.list(filter, Math.max(0, page), Math.clamp(size, 1, Slice.MAX_SIZE), viewer);
        return new Slice<>(
                rows.rows(found.items(), viewer).stream()
                        .map(DuplicateApi::json)
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @Operation(summary = "Make the two one; 409 when somebody decided or changed one of them meanwhile")
    @Post("/duplicates/{id}/merge")
    MergeJson merge(long id, @Body @Nullable MergeForm form, Viewer viewer) {
        return json(merges.merge(id, form == null ? MergeForm.DEFAULT : form, viewer), null);
    }

    @Operation(summary = "Decide that the two are not one, with the reason")
    @Post("/duplicates/{id}/apart")
    DuplicateJson apart(long id, @Body Reason reason, Viewer viewer) {
        return json(rows.rows(List.of(duplicates.apart(id, reason.why(), viewer)), viewer)
                .getFirst());
    }

    @Operation(summary = "Take a merge back; 409 when it is undone already or another merge builds on it")
    @Post("/merges/{id}/undo")
    MergeJson undo(long id, Viewer viewer) {
        Merges.Undone undone = merges.undo(id, viewer);
        return json(undone.merge(), undone.kept());
    }

    private static MergeJson json(MergeRecord merge, @Nullable Set<String> kept) {
        return new MergeJson(merge.id(), Word.of(merge.kind()), merge.pairId(), merge.loser(), merge.survivor(), kept);
    }

    private static DuplicateJson json(DuplicateRows.Row row) {
        DuplicatePair pair = row.pair();
        return new DuplicateJson(
                pair.id(),
                Word.of(pair.kind()),
                Word.of(pair.state()),
                pair.bits(),
                Word.of(pair.strength()),
                row.a(),
                row.b(),
                pair.evidence().stream().map(DuplicateApi::json).toList());
    }

    private static Weight json(Model.Part part) {
        return new Weight(part.field(), part.level(), Math.round(part.bits() * 10) / 10.0);
    }
}
