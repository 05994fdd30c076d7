package id.slrt.notification;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** The service with a Twilio account at the stand-in; nothing is sent unless the test does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TwilioTest implements TestPropertyProvider {
    static final String OUR_NUMBER = "+12025550123";

    final TwilioStandIn twilio = new TwilioStandIn();

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "slrt.outbox.lanes",
                "0",
                "slrt.twilio.account-sid",
                TwilioStandIn.ACCOUNT,
                "slrt.twilio.auth-token",
                TwilioStandIn.TOKEN,
                "slrt.twilio.from",
                OUR_NUMBER,
                "slrt.twilio.api-url",
                twilio.url());
    }

    @AfterAll
    void hangUp() {
        twilio.close();
    }
}
