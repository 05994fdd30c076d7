package id.slrt.indicator.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.indicator.Scope;
import id.slrt.shared.Problem;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import id.slrt.support.Uploads;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The year 2022 is this test's own. */
@MicronautTest(transactional = false)
class BudgetsTest {
    private static final String PAGE = "/indicators/budget";

    @Inject
    Budgets budgets;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    Uploads uploads;

    @Test
    void aQuarterHasItsOwnBudgetElseTheLatestBeforeIt() {
        enter("1.06.04.2.01.01", "1", "100.000.000", "20.000.000", null);
        enter("1.06.04.2.01.01", "3", "120.000.000", "80.000.000", null);
        assertThat(budget("1.06.04.2.01.01", 1).realised()).isEqualByComparingTo("20000000");
        assertThat(budget("1.06.04.2.01.01", 2).realised()).isEqualByComparingTo("20000000");
        assertThat(budget("1.06.04.2.01.01", 4).pagu()).isEqualByComparingTo("120000000");
        assertThat(budgets.of(2021, new Scope(2021, 4, null))).doesNotContainKey("1.06.04.2.01.01");
    }

    @Test
    void aChangeIsAVersionWithAReason() {
        enter("1.06.04.2.01.02", "2", "50.000.000", "10.000.000", null);
        assertThatThrownBy(() -> enter("1.06.04.2.01.02", "2", "60.000.000", "10.000.000", null))
                .isInstanceOf(Problem.class);
        BudgetForm again = form("1.06.04.2.01.02", "2", "60.000.000", "10.000.000", "Perubahan APBD", "1");
        budgets.enter(again, office.as("manajer"));
        assertThat(budgets.versions(2022, "1.06.04.2.01.02"))
                .extracting(BudgetFigure::version)
                .containsExactly(2, 1);
        assertThatThrownBy(() -> budgets.enter(again, office.as("manajer"))).hasMessage("budget_changed");
        assertThat(browser.open("pimpinan", PAGE + "/1.06.04.2.01.02?year=2022&quarter=2")
                        .body())
                .contains("Perubahan APBD", "60.000.000");
    }

    @Test
    void aTableIsTakenInWholeOrNotAtAll() {
        String wrong =
                "kode;pagu;realisasi\n1.06.04.2.01.03;30.000.000;1.000.000\n9.99;1;1\n1.06.04.2.01.04;banyak;1\n";
        String answer = load("manajer", wrong).body();
        assertThat(answer).contains("Baris 3: tidak ada kegiatan 9.99", "Baris 4");
        assertThat(budgets.of(2022, new Scope(2022, 4, null))).doesNotContainKey("1.06.04.2.01.03");
        String right =
                "LRA;;\n;;\nkode;pagu;realisasi\n1.06.04.2.01.03;Rp. 30.000.000,-;1.000.000\n1.06.04.2.01.04;0;0\n";
        assertThat(load("manajer", right).statusCode()).isEqualTo(303);
        assertThat(budget("1.06.04.2.01.03", 4).pagu()).isEqualByComparingTo("30000000");
        assertThat(load("manajer", right).statusCode()).isEqualTo(303);
        assertThat(budgets.versions(2022, "1.06.04.2.01.03"))
                .as("a line that changes nothing is no version")
                .hasSize(1);
        assertThat(browser.open("auditor", PAGE + "?year=2022&quarter=4").body())
                .contains("30.000.000", "Pagunya nol", "capaian kinerja dikurangi penyerapan anggaran");
        assertThat(load("pimpinan", right).statusCode()).isEqualTo(403);
    }

    @Test
    void anAmountThatMayBeTwoIsAskedBack() {
        assertThat(browser.send(
                                "manajer",
                                PAGE + "/1.06.04.2.01.05",
                                "year=2022",
                                "quarter=1",
                                "pagu=1,472",
                                "realised=-5",
                                "source=LRA",
                                "version=0")
                        .body())
                .contains("dapat dibaca dua cara", "Isi angka dari 0 sampai");
    }

    private HttpResponse<String> load(String username, String table) {
        return uploads.send(
                username,
                PAGE + "/import",
                "file",
                table.getBytes(StandardCharsets.UTF_8),
                Map.of("year", "2022", "quarter", "4", "source", "LRA 2022"));
    }

    private Budget budget(String code, int quarter) {
        return budgets.of(2022, new Scope(2022, quarter, null)).get(code);
    }

    private void enter(String code, String quarter, String pagu, String realised, String reason) {
        budgets.enter(form(code, quarter, pagu, realised, reason, "0"), office.as("manajer"));
    }

    private static BudgetForm form(
            String code, String quarter, String pagu, String realised, String reason, String version) {
        return new BudgetForm(code, "2022", quarter, pagu, realised, "LRA", reason, version);
    }
}
