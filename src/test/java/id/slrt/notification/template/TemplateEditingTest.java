package id.slrt.notification.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.district.DistrictPack;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class TemplateEditingTest {
    @Inject
    TemplateEditing editing;

    @Inject
    Templates templates;

    @Inject
    DistrictPack pack;

    @Inject
    Office office;

    @Inject
    Api api;

    @Test
    void aServiceMayHaveItsOwnWordsAndEveryVersionIsKept() {
        TemplateEditing.Which which = editing.which("document_missing", "KUBE", "id");
        save(which, "{office}: bawa proposal kelompok untuk {service}. Tiket {ticket}");
        save(which, "{office}: bawa proposal dan daftar anggota. Tiket {ticket}");
        assertThat(filled("document_missing", "KUBE")).isEqualTo("Dinsos: bawa proposal dan daftar anggota. Tiket AB");
        assertThat(filled("document_missing", "KIP")).contains("belum lengkap");
        assertThat(editing.versions(which)).extracting(MessageTemplate::version).containsExactly(2, 1);
        assertThat(editing.versions(which)).extracting(MessageTemplate::live).containsExactly(true, false);
        save(which, "");
        assertThat(filled("document_missing", "KUBE")).contains("belum lengkap");
        assertThat(editing.versions(which)).hasSize(3);
    }

    @Test
    void theOfficeMustBeNamedAndVariablesMustBeKnown() {
        assertThat(errors("referral_sent", "", "Dirujuk ke {agency}")).containsExactly("template_office");
        assertThat(errors("referral_sent", "", "Dinsos Lamongan: {nik} dirujuk"))
                .containsExactly("template_variable");
        assertThat(errors("case_registered", "", "{office}: {service} diterima"))
                .containsExactly("template_variable");
        assertThat(errors("case_registered", "", " ")).containsExactly("required");
        assertThat(errors("referral_sent", "", "{office}: {service} ke {agency}"))
                .isEmpty();
    }

    @Test
    void aSensitiveServicesTextMayNotTell() {
        assertThat(errors("referral_sent", "RUJUKAN-RSJ", "{office}: {service} tiket {ticket}"))
                .containsExactly("template_variable_tells");
        assertThat(errors("referral_sent_neutral", "", "{office}: ke {agency}"))
                .containsExactly("template_variable_tells");
        assertThat(errors("referral_sent", "RUJUKAN-RSJ", "{office}: ditunggu di rumah sakit jiwa, tiket {ticket}"))
                .containsExactly("template_tells");
        assertThat(errors("referral_sent", "RUJUKAN-RSJ", "{office}: tiket {ticket} diteruskan"))
                .isEmpty();
    }

    @Test
    void theApplicantNeverReadsWhatWasRefused() {
        TemplateEditing.Which which = editing.which("referral_accepted", "", "id");
        String before = filled("referral_accepted", "KIP");
        assertThatThrownBy(() -> save(which, "tanpa nama kantor")).isInstanceOf(Problem.class);
        assertThat(filled("referral_accepted", "KIP")).isEqualTo(before);
    }

    @Test
    void whoeverIsSecondIsTold() {
        TemplateEditing.Which which = editing.which("document_missing", "PKH", "id");
        editing.save(which, "{office}: satu", null, 0, office.as("admin"));
        assertThatThrownBy(() -> editing.save(which, "{office}: dua", null, 0, office.as("admin")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("template_changed"));
    }

    @Test
    void applyingThePackAgainKeepsTheAdministratorsWords() {
        TemplateEditing.Which which = editing.which("reply_noted", null, null);
        save(which, "{office}: sudah dicatat pada {ticket}.");
        pack.apply(Path.of("config/district/lamongan"));
        assertThat(filled("reply_noted", null)).isEqualTo("Dinsos: sudah dicatat pada AB.");
        assertThat(editing.versions(editing.which("test", null, null)))
                .as("same words, no new version")
                .hasSize(1);
    }

    @Test
    void thePreviewTellsPartsCostAndWhatMakesItDear() {
        TemplateEditing.Which which = editing.which("case_registered", null, null);
        TemplateEditing.Preview plain = editing.preview(which, "{office}: tiket {ticket}");
        assertThat(plain.text()).isEqualTo("Dinsos Lamongan: tiket ABCD-EFGH");
        assertThat(plain.length().parts()).isEqualTo(1);
        TemplateEditing.Preview dear = editing.preview(which, "{office}: tiket Anda “{ticket}” " + "a".repeat(40));
        assertThat(dear.length().forcing()).containsExactly("“", "”");
        assertThat(dear.cost()).isEqualTo(2 * plain.cost());
        String html = api.send(api.request("/templates/case_registered/preview")
                        .header("Authorization", "Bearer " + api.token("admin"))
                        .header("HX-Request", "true")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("locale=id&text=%7Boffice%7D+%E2%80%9Cx%E2%80%9D")))
                .body();
        assertThat(html).contains("UCS-2", "“ ”").doesNotContain("<html");
    }

    @Test
    void aWhatsAppTemplatesVariablesAreNumbered() {
        TemplateEditing.Which which = editing.which("referral_sent", "KUBE", "id");
        editing.save(
                which, "{office}: {ticket} ke {agency}, {ticket}", "HX" + "0".repeat(32), null, office.as("admin"));
        Templates.Filled filled = templates
                .fill("referral_sent", "KUBE", Map.of("office", "Dinsos \"L\"", "ticket", "AB", "agency", "Dinkes"))
                .orElseThrow();
        assertThat(filled.contentVariables()).isEqualTo("{\"1\":\"Dinsos \\\"L\\\"\",\"2\":\"AB\",\"3\":\"Dinkes\"}");
        assertThatThrownBy(() -> editing.save(which, "{office}: x", "HX1", null, office.as("admin")))
                .isInstanceOf(Problem.class);
        editing.save(which, "", null, null, office.as("admin"));
    }

    @Test
    void onlyTheAdministratorEdits() {
        assertThat(api.get("manajer", "/templates").statusCode()).isEqualTo(403);
        assertThat(api.get("admin", "/templates").statusCode()).isEqualTo(200);
        assertThat(api.get("admin", "/templates/no_such").statusCode()).isEqualTo(404);
    }

    private List<String> errors(String code, String service, String text) {
        return editing.preview(editing.which(code, service, "id"), text).errors().stream()
                .map(FieldError::code)
                .toList();
    }

    private void save(TemplateEditing.Which which, String text) {
        editing.save(which, text, null, null, office.as("admin"));
    }

    private String filled(String code, String service) {
        return templates
                .fill(code, service, Map.of("office", "Dinsos", "ticket", "AB"))
                .orElseThrow()
                .text();
    }
}
