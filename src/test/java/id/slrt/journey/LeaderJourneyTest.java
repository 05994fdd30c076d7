package id.slrt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.slrt.district.District;
import id.slrt.district.Region;
import id.slrt.intake.Need;
import id.slrt.intake.need.Needs;
import id.slrt.intake.opening.NewCase;
import id.slrt.intake.opening.NewCases;
import id.slrt.referral.Move;
import id.slrt.referral.MoveForm;
import id.slrt.referral.ReferralMoves;
import id.slrt.referral.Referrals;
import id.slrt.registry.NewPerson;
import id.slrt.registry.Registry;
import id.slrt.shared.Inputs;
import id.slrt.support.AtDesk;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The head of the office in a meeting: a phone first, one sheet of paper afterwards. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaderJourneyTest {
    private static final Map<String, String> OFFICERS =
            Map.of("DINKES", "dinkes", "DINSOS", "verifikator", "DISDUKCAPIL", "disdukcapil", "RSUD", "rsud");
    private static final Map<String, List<String>> SERVICES = Map.of(
            "DINKES", List.of("KIS-PBI", "AKSES-DASAR"),
            "DINSOS", List.of("PERMAKANAN", "SANDANG", "BIMBINGAN", "KEDARURATAN"),
            "DISDUKCAPIL", List.of("ADMINDUK"),
            "RSUD", List.of("RAWAT-TELANTAR"));
    private static final Pattern COUNTS = Pattern.compile("(\\d+) warga, (\\d+) layanan");

    @Inject
    Chromium chromium;

    @Inject
    District district;

    @Inject
    Registry registry;

    @Inject
    NewCases newCases;

    @Inject
    Needs needs;

    @Inject
    Referrals referrals;

    @Inject
    ReferralMoves moves;

    @Inject
    Office office;

    /** Somebody of every sub-district is served, by many agencies and with many services. */
    @BeforeAll
    void theWholeDistrictIsServed() {
        for (Region subdistrict : district.subdistricts()) {
            needs.serveAtDesk(need(subdistrict.code(), "CEK-DTKS").key(), null, office.as("petugas"));
        }
        OFFICERS.forEach((agency, officer) -> SERVICES.get(agency).forEach(service -> {
            long referral = sent(need("35.24.24", service), agency);
            moves.move(referral, Move.ACCEPT, MoveForm.EMPTY, office.as(officer));
            moves.move(referral, Move.COMPLETE, MoveForm.EMPTY, office.as(officer));
        }));
        moves.move(
                sent(need("35.24.24", "KIS-PBI"), "DINKES"),
                Move.RETURN,
                new MoveForm("missing_document", null, null, null, null, "KK"),
                office.as("dinkes"));
    }

    @Test
    void fromTheQuarterToASubdistrictToTheServicesBehindItsFigure() {
        try (Screen pimpinan = chromium.screen(360, 740).signIn("pimpinan")) {
            Page page = pimpinan.page();
            page.waitForURL(Pattern.compile(".*/dashboard$"));
            page.getByText("Triwulan ini").click();
            page.waitForURL(Pattern.compile(".*period=quarter$"));
            page.locator("#subdistricts-35\\.24\\.24").click();
            page.waitForURL(Pattern.compile(".*area=35\\.24\\.24$"));
            assertThat(page.locator("#board")).containsText("Karangbinangun");
            String services = page.locator("#deliveries").textContent();
            page.locator("#deliveries").click();
            page.waitForURL(Pattern.compile(".*/deliveries\\?.*subdistrict=35\\.24\\.24$"));
            var counts = COUNTS.matcher(page.locator("main").textContent());
            assertThat(counts.find()).isTrue();
            assertThat(counts.group(2)).isEqualTo(services);
            assertThat(page.locator("main")).not().containsText("Pimpinan Penguji");
        }
    }

    @Test
    void itCountsAnewByItselfAndWhatWasOpenedStaysOpen() {
        try (Screen pimpinan = chromium.screen(1366, 768)) {
            pimpinan.page().clock().install();
            pimpinan.signIn("pimpinan").open("/dashboard");
            Page page = pimpinan.page();
            Locator table = page.locator("#subdistricts");
            table.locator("summary").click();
            String before = page.locator("#people").textContent();
            needs.serveAtDesk(need("35.24.24", "CEK-DTKS").key(), null, office.as("petugas"));
            page.clock().fastForward("01:01");
            assertThat(page.locator("#people")).not().hasText(before);
            assertThat(table).hasAttribute("open", "");
        }
    }

    @Test
    void itPrintsOnOnePage() throws IOException {
        try (Screen pimpinan = chromium.screen(1366, 768).signIn("pimpinan")) {
            for (String address :
                    List.of("/dashboard", "/dashboard?sort=subdistricts.-rate", "/dashboard?area=35.24.24")) {
                byte[] printed = pimpinan.open(address).page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
                try (PDDocument paper = Loader.loadPDF(printed)) {
                    assertThat(paper.getNumberOfPages()).as(address).isEqualTo(1);
                    assertThat(paper.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
                }
            }
        }
    }

    private Need need(String subdistrict, String service) {
        String village = district.villages().stream()
                .filter(region -> region.code().startsWith(subdistrict))
                .findFirst()
                .orElseThrow()
                .code();
        NewPerson form =
                new NewPerson("Pimpinan Penguji", null, "lost", "5/4/1971", "P", village, null, null, null, null);
        long person =
                registry.register(form, new Inputs(), "", office.as("petugas")).key();
        NewCase wanted = AtDesk.wants(person, service);
        return newCases.open(wanted, null, office.as("petugas")).needs().getFirst();
    }

    private long sent(Need need, String agency) {
        return referrals.send(need.key(), agency, null, office.as("petugas")).key();
    }
}
