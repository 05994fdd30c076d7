package id.slrt.notification.web;

import com.google.zxing.common.BitMatrix;
import id.slrt.access.Allowed;
import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.CaseValues;
import id.slrt.notification.TrackKey;
import id.slrt.notification.TrackKeys;
import id.slrt.shared.Qr;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;

/** What the receipt needs for the tracking page: the PIN, and the way there with the token as a QR code. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Allowed(Permission.WORK_ON_CASES)
class TrackKeyPages {
    private final Cases cases;
    private final TrackKeys keys;
    private final CaseValues caseValues;
    private final Pages pages;

    TrackKeyPages(Cases cases, TrackKeys keys, CaseValues caseValues, Pages pages) {
        this.cases = cases;
        this.keys = keys;
        this.caseValues = caseValues;
        this.pages = pages;
    }

    /** Part of the receipt and of the summary. */
    @Get("/cases/{ticket}/tracking")
    HttpResponse<?> show(HttpRequest<?> request, String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("key", keys.of(file.key()).orElse(null));
        return pages.show(
                request, Pages.isFragment(request) ? "notification/trackKey" : "notification/trackKeyPage", model);
    }

    @Post(value = "/cases/{ticket}/tracking", consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        keys.renew(file, viewer);
        return pages.done("/cases/" + file.ticket() + "/receipt", "track_key_made");
    }

    @Get(value = "/cases/{ticket}/track.svg", produces = "image/svg+xml")
    HttpResponse<String> code(String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        String token =
                keys.of(file.key()).map(TrackKey::token).map(key -> "#" + key).orElse("");
        return HttpResponse.ok(svg(caseValues.address(file.ticket()) + token)).header("Cache-Control", "no-store");
    }

    static String svg(String text) {
        BitMatrix code = Qr.encode(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>"
                .formatted(code.getWidth(), code.getHeight(), path);
    }
}
