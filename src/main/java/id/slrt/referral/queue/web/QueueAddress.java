package id.slrt.referral.queue.web;

import id.slrt.referral.ReferralState;
import id.slrt.referral.queue.QueueFilter;
import id.slrt.referral.queue.QueueKind;
import id.slrt.referral.queue.QueueOrder;
import id.slrt.shared.Word;
import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is shown, as it stands in an address that can be sent to a colleague. A word nobody knows is left out. */
public record QueueAddress(QueueFilter filter) {
    static QueueAddress of(HttpRequest<?> request) {
        return new QueueAddress(new QueueFilter(
                Objects.requireNonNullElse(Word.parse(QueueKind.class, given(request, "queue")), QueueKind.AGENCY),
                Word.parse(ReferralState.class, given(request, "state")),
                given(request, "service"),
                given(request, "area"),
                QueueOrder.parse(given(request, "sort"))));
    }

    /** The same filter on another queue. */
    public String queue(String kind) {
        return query(Word.parse(QueueKind.class, kind), filter.service(), filter.area(), filter.order());
    }

    public String sorted(String column) {
        return query(
                filter.kind(),
                filter.service(),
                filter.area(),
                QueueOrder.parse(filter.order().next(column)));
    }

    public String withoutService() {
        return query(filter.kind(), null, filter.area(), filter.order());
    }

    public String withoutArea() {
        return query(filter.kind(), filter.service(), null, filter.order());
    }

    public String whole() {
        return query(filter.kind(), filter.service(), filter.area(), filter.order());
    }

    private String query(@Nullable QueueKind kind, @Nullable String service, @Nullable String area, QueueOrder order) {
        List<String> parts = new ArrayList<>();
        parts.add("queue=" + Word.of(kind == null ? QueueKind.AGENCY : kind));
        if (filter.state() != null && kind == filter.kind()) {
            parts.add("state=" + Word.of(filter.state()));
        }
        if (service != null) {
            parts.add("service=" + URLEncoder.encode(service, StandardCharsets.UTF_8));
        }
        if (area != null) {
            parts.add("area=" + URLEncoder.encode(area, StandardCharsets.UTF_8));
        }
        if (!order.equals(QueueOrder.URGENT)) {
            parts.add("sort=" + order.text());
        }
        return String.join("&", parts);
    }

    private static @Nullable String given(HttpRequest<?> request, String name) {
        String value = request.getParameters().get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
