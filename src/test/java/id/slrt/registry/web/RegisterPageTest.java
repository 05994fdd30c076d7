package id.slrt.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.support.Browser;
import id.slrt.support.Desk;
import id.slrt.support.Families;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The registration form, sent as browsers send it. */
@MicronautTest(transactional = false)
class RegisterPageTest {
    @Inject
    Browser browser;

    @Test
    void theFormCarriesAKeyAndSentAgainLeadsToTheSamePerson() {
        String key = browser.open("petugas", "/register")
                .body()
                .replaceAll("(?s).*name=\"requestKey\" value=\"([^\"]+)\".*", "$1");
        assertThat(key).hasSize(36);
        String name = "Mbah Zubaedah " + Desk.invented();
        HttpResponse<String> first = register(key, name);
        HttpResponse<String> again = register(key, name);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(Browser.location(first)).startsWith("/cases/new?person=");
        assertThat(Browser.location(again)).isEqualTo(Browser.location(first));
        assertThat(register(key, "Orang Lain").statusCode()).isEqualTo(409);
        String person = Browser.location(first).replaceAll("\\D", "");
        assertThat(browser.open("petugas", "/persons/" + person).body()).contains("1941 (hanya tahun)", "sekitar ");
    }

    @Test
    void aFormWithFaultsKeepsItsKey() {
        HttpResponse<String> answer =
                browser.send("petugas", "/register", "requestKey=kunci-7", "name=", "sex=P", "birthDate=2999");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("name=\"requestKey\" value=\"kunci-7\"", "birthDate-wrong", "value=\"2999\"");
    }

    private HttpResponse<String> register(String key, String name) {
        return browser.send(
                "petugas",
                "/register",
                "requestKey=" + key,
                "name=" + name,
                "noNikReason=lost",
                "birthDate=1941",
                "sex=P",
                "villageCode=" + Families.BABAT,
                "notSame=true");
    }
}
