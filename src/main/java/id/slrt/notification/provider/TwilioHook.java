package id.slrt.notification.provider;

import id.slrt.notification.Receipts;
import id.slrt.shared.Inputs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Twilio's status callback. Only Twilio can sign it: the signature covers our public address and every parameter. */
@Controller(Senders.STATUS_PATH)
@Tag(name = "notification")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TwilioHook {
    private final TwilioSignatures signatures;
    private final Receipts receipts;

    TwilioHook(TwilioSignatures signatures, Receipts receipts) {
        this.signatures = signatures;
        this.receipts = receipts;
    }

    @Operation(
            summary = "Twilio's status callback; X-Twilio-Signature is required",
            description = "m is our number of the message, as given to Twilio with it")
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> status(
            HttpRequest<?> request,
            @Body @Nullable Map<String, String> form,
            @QueryValue("m") @Nullable String message,
            @Header("X-Twilio-Signature") @Nullable String signature) {
        Map<String, String> parameters = signatures.check(request, form, signature);
        Inputs inputs = new Inputs();
        String sid = inputs.required("MessageSid", parameters.get("MessageSid"), 40);
        String status = inputs.required("MessageStatus", parameters.get("MessageStatus"), 20);
        inputs.orThrow();
        Long ours = message == null || !message.matches("\\d{1,18}") ? null : Long.valueOf(message);
        receipts.arrived(sid, status, number(parameters.get("ErrorCode")), ours);
        return HttpResponse.noContent();
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,6}") ? null : Integer.valueOf(text);
    }
}
