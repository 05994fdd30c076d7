package id.slrt.notification.provider;

import com.twilio.security.RequestValidator;
import id.slrt.shared.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Only Twilio can sign a request with our token: over the public address it called, query and all, and every parameter. */
@Singleton
class TwilioSignatures {
    private final TwilioSettings settings;
    private final String publicUrl;

    TwilioSignatures(TwilioSettings settings, @Value("${slrt.public-url}") String publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** @return what Twilio says. @throws Problem 403 when Twilio did not send it, or there is no account */
    Map<String, String> check(HttpRequest<?> request, @Nullable Map<String, String> form, @Nullable String signature) {
        Map<String, String> parameters = new TreeMap<>(Objects.requireNonNullElse(form, Map.of()));
        String query = request.getUri().getRawQuery();
        String called = publicUrl + request.getPath() + (query == null ? "" : "?" + query);
        if (!settings.isGiven()
                || signature == null
                || !new RequestValidator(settings.authToken()).validate(called, parameters, signature)) {
            throw Problem.forbidden("hook_signature");
        }
        return parameters;
    }
}
