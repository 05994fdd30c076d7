package id.slrt.intake.handover.web;

import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.handover.NewHandover.Found;
import id.slrt.shared.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the grid from a file; nothing is kept until the grid is sent. */
@Controller("/handovers/file")
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.HAND_OVER_PEOPLE)
class HandoverUpload {
    private final HandoverPages grid;

    HandoverUpload(HandoverPages grid) {
        this.grid = grid;
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> fill(
            HttpRequest<?> request,
            @Part("file") @Nullable CompletedFileUpload file,
            @Part("kind") @Nullable String kind,
            @Part("agency") @Nullable String agency,
            @Part("place") @Nullable String place,
            @Part("village") @Nullable String village,
            @Part("day") @Nullable String day,
            @Part("time") @Nullable String time,
            @Part("officers") @Nullable String officers,
            @Part("note") @Nullable String note,
            @Part("sharing") @Nullable String sharing,
            @Part("requestKey") @Nullable String requestKey,
            Viewer viewer) {
        Map<String, String> values = new HashMap<>();
        put(values, "kind", kind);
        put(values, "agency", agency);
        put(values, "place", place);
        put(values, "village", village);
        put(values, "day", day);
        put(values, "time", time);
        put(values, "officers", officers);
        put(values, "note", note);
        put(values, "sharing", sharing);
        put(values, "requestKey", requestKey);
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            List<Found> rows = HandoverSheet.read(content);
            return grid.filled(request, new HandoverForm(values, rows), viewer);
        } catch (Problem problem) {
            return grid.again(request, new HandoverForm(values, List.of()), problem, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException("the upload cannot be read", e);
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
