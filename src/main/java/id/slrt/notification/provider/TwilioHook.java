package id.slrt.notification.provider;

import com.twilio.security.RequestValidator;
import id.slrt.notification.Receipts;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Twilio's status callback. Only Twilio can sign it: the signature covers our public address and every parameter. */
@Controller(Senders.STATUS_PATH)
@Tag(name = "notification")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TwilioHook {
    private final TwilioSettings settings;
    private final Receipts receipts;
    private final String address;

    TwilioHook(TwilioSettings settings, Receipts receipts, @Value("${slrt.public-url}") String publicUrl) {
        this.settings = settings;
        this.receipts = receipts;
        this.address = publicUrl + Senders.STATUS_PATH;
    }

    @Operation(summary = "Twilio's status callback; X-Twilio-Signature is required")
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> status(
            @Body @Nullable Map<String, String> form, @Header("X-Twilio-Signature") @Nullable String signature) {
        Map<String, String> parameters = new TreeMap<>(Objects.requireNonNullElse(form, Map.of()));
        if (!isSigned(parameters, signature)) {
            throw Problem.forbidden("hook_signature");
        }
        Inputs inputs = new Inputs();
        String sid = inputs.required("MessageSid", parameters.get("MessageSid"), 40);
        String status = inputs.required("MessageStatus", parameters.get("MessageStatus"), 20);
        inputs.orThrow();
        receipts.arrived(sid, status, number(parameters.get("ErrorCode")));
        return HttpResponse.noContent();
    }

    private boolean isSigned(Map<String, String> parameters, @Nullable String signature) {
        return settings.isGiven()
                && signature != null
                && new RequestValidator(settings.authToken()).validate(address, parameters, signature);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}") ? null : Integer.valueOf(text);
    }
}
