package id.slrt.notification.provider;

import id.slrt.notification.Way;
import id.slrt.notification.reply.Replies;
import id.slrt.shared.Inputs;
import io.micronaut.http.HttpRequest;
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
import org.jspecify.annotations.Nullable;

/** What applicants write to our number, as Twilio brings it; the answer goes back in the same breath, as TwiML. */
@Controller("/hooks/twilio/inbound")
@Tag(name = "notification")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
class TwilioInboundHook {
    private static final String WHATSAPP = "whatsapp:";

    private final TwilioSignatures signatures;
    private final Replies replies;

    TwilioInboundHook(TwilioSignatures signatures, Replies replies) {
        this.signatures = signatures;
        this.replies = replies;
    }

    @Operation(
            summary = "A message from an applicant; X-Twilio-Signature is required",
            description =
                    "Understands BERHENTI/STOP, MULAI/START, BANTUAN/HELP, STATUS <ticket> [check] and a score of 1 to"
                            + " 5; anything else becomes a note on the sender's open case or an item of the front office's"
                            + " inbox. The answer is TwiML.")
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_XML)
    HttpResponse<String> inbound(
            HttpRequest<?> request,
            @Body @Nullable Map<String, String> form,
            @Header("X-Twilio-Signature") @Nullable String signature) {
        Map<String, String> parameters = signatures.check(request, form, signature);
        Inputs inputs = new Inputs();
        String sid = inputs.required("MessageSid", parameters.get("MessageSid"), 40);
        String from = inputs.required("From", parameters.get("From"), 60);
        inputs.orThrow();
        boolean whatsapp = from.startsWith(WHATSAPP);
        String number = whatsapp ? from.substring(WHATSAPP.length()) : from;
        if (!number.matches("\\+\\d{5,15}")) {
            return HttpResponse.ok(twiml(null));
        }
        String text = Objects.requireNonNullElse(parameters.get("Body"), "");
        String answer = replies.arrived(sid, number, whatsapp ? Way.WHATSAPP : Way.SMS, text);
        // what Twilio has answered itself is not answered again
        return HttpResponse.ok(twiml(parameters.containsKey("OptOutType") ? null : answer));
    }

    private static String twiml(@Nullable String text) {
        String message = text == null
                ? ""
                : "<Message>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</Message>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + message + "</Response>";
    }
}
