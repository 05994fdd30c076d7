package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.slrt.access.Viewer;
import id.slrt.referral.routing.RoutingRule;
import id.slrt.referral.routing.RuleEditing;
import id.slrt.referral.routing.RuleTable;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the rule for work training switched off, which no other test asks for. */
@MicronautTest(transactional = false)
class UnroutedNeedsTest {
    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    RuleTable table;

    @Inject
    RuleEditing editing;

    @BeforeEach
    void off() {
        rule("KETERAMPILAN", false);
    }

    @AfterEach
    void on() {
        rule("KETERAMPILAN", true);
    }

    @Test
    void whatNoRuleCatchesIsTheManagersWorkAndNobodyElses() {
        JsonNode file = desk.open("KETERAMPILAN", "ADMINDUK");
        String ticket = file.path("ticket").asText();
        long need = file.path("needs").get(0).path("needId").asLong();
        JsonNode seen = Api.json(api.get("petugas", "/api/v1/cases/" + ticket));
        assertThat(seen.path("needs").findValuesAsText("nextStep")).containsExactly("route", "refer");
        String path = "/api/v1/needs/" + need + "/referrals";
        assertThat(api.post("petugas", path, "{\"agency\":\"DISNAKER\"}").statusCode())
                .isEqualTo(403);
        HttpResponse<String> unnamed = api.post("manajer", path, "{}");
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("\"agency\"");
        assertThat(Api.json(api.post("manajer", path, "{\"agency\":\"DISNAKER\"}"))
                        .path("agency")
                        .asText())
                .isEqualTo("DISNAKER");
    }

    private void rule(String service, boolean on) {
        Viewer admin = office.as("admin");
        RoutingRule rule = table.rules().stream()
                .filter(one -> service.equals(one.service()) && one.returnsMin() == null && one.packPosition() != null)
                .findFirst()
                .orElseThrow();
        editing.activate(rule.key(), on, rule.version(), admin);
    }
}
