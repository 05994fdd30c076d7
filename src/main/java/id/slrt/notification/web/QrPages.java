package id.slrt.notification.web;

import com.google.zxing.common.BitMatrix;
import id.slrt.access.Viewer;
import id.slrt.intake.Cases;
import id.slrt.intake.ServiceCase;
import id.slrt.notification.CaseValues;
import id.slrt.shared.Qr;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;

/** The way to the tracking page, for the receipt that is handed over: a QR code as SVG. */
@Controller
@Hidden
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FRONT_OFFICE", "BACK_OFFICE", "MANAGER", "FACILITATOR"})
class QrPages {
    private final Cases cases;
    private final CaseValues caseValues;

    QrPages(Cases cases, CaseValues caseValues) {
        this.cases = cases;
        this.caseValues = caseValues;
    }

    @Get(value = "/cases/{ticket}/track.svg", produces = "image/svg+xml")
    HttpResponse<String> code(String ticket, Viewer viewer) {
        ServiceCase file = cases.require(ticket, viewer);
        return HttpResponse.ok(svg(caseValues.address(file.ticket()))).header("Cache-Control", "private, max-age=3600");
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
