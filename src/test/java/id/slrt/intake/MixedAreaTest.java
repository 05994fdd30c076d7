package id.slrt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.registry.Person;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Families;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 15, B6: who is reached through a case is judged like who is opened. */
@MicronautTest(transactional = false)
class MixedAreaTest {
    @Inject
    Families families;

    @Inject
    NewCases newCases;

    @Inject
    Office office;

    @Inject
    Api api;

    @Inject
    Browser browser;

    @Test
    void ofSomebodyOutsideHerAreaAFacilitatorReadsInitials() {
        Person here = families.of("Sulastri Babat").getFirst();
        Person elsewhere = families.in("35.24.18.2014", "Rokhimah Karanggeneng").getFirst();
        NewCase form = new NewCase(
                "desk",
                new NewCase.Reporter("self", null, null, null),
                true,
                null,
                List.of(NewCase.PersonIn.known(here.key()), NewCase.PersonIn.known(elsewhere.key())),
                List.of(new NewCase.ComplaintIn("complaint", "membership", "Kartu tidak aktif")),
                List.of(new NewCase.NeedIn(0, "KIP", null), new NewCase.NeedIn(1, "KIP", null)));
        String ticket = newCases.open(form, null, office.as("petugas")).file().ticket();

        for (String page : List.of("/cases/" + ticket, "/cases/" + ticket + "/summary")) {
            assertThat(browser.open("fasilitator", page).body())
                    .as(page)
                    .contains("Sulastri Babat", "R. K.")
                    .doesNotContain("Rokhimah");
            assertThat(browser.open("petugas", page).body()).as(page).contains("Rokhimah Karanggeneng");
        }
        assertThat(api.get("fasilitator", "/api/v1/cases/" + ticket).body())
                .contains("Sulastri Babat", "R. K.")
                .doesNotContain("Rokhimah", "1971-04-05\",\"sex\":\"P\",\"village\":\"35.24.18");
    }
}
