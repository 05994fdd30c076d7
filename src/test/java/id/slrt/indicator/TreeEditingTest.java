package id.slrt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.slrt.district.DistrictPack;
import id.slrt.indicator.measure.Count;
import id.slrt.indicator.measure.Measure;
import id.slrt.indicator.tree.IndicatorForm;
import id.slrt.indicator.tree.TreeEditing;
import id.slrt.indicator.tree.TreeHistory;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.support.Api;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor, on the tree of a year that nobody else reads. */
@MicronautTest(transactional = false)
class TreeEditingTest {
    private static final int YEAR = 2012;
    private static final String PAGES = "/indicators/tree/" + YEAR;
    private static final Path PACK = Path.of("config/district/lamongan");

    @Inject
    Years years;

    @Inject
    TreeEditing editing;

    @Inject
    TreeHistory history;

    @Inject
    Indicators indicators;

    @Inject
    DistrictPack pack;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Inject
    Api api;

    @BeforeEach
    void begin() {
        years.begin(YEAR);
    }

    @AfterEach
    void end() {
        years.end(YEAR);
    }

    @Test
    void aYearWithoutATreeUsesTheLatestBeforeItElseTheEarliestAfter() {
        assertThat(editing.edition(2023).treeOf()).isEqualTo(2021);
        assertThat(editing.edition(2025).treeOf()).isEqualTo(2024);
        assertThat(editing.edition(2027).treeOf()).isEqualTo(2026);
        assertThat(editing.edition(YEAR - 5).treeOf()).isEqualTo(YEAR);
        assertThat(codes()).contains("IKU-1", "SPM-5");
        assertThatThrownBy(() -> editing.copy(YEAR, office.as("admin"))).hasMessage("tree_there");
        assertThatThrownBy(() -> years.add(2023, Map.of("code", "X"))).hasMessage("no_tree");
    }

    @Test
    void anIndicatorIsAddedBelowItsParentMovedWithAllBelowItAndSwitchedOff() {
        years.add(YEAR, Map.of("code", "A", "level", "program"));
        years.add(YEAR, Map.of("code", "B", "level", "program"));
        years.add(YEAR, Map.of("code", "A.1", "parent", "A"));
        assertThat(codes()).containsSubsequence("A", "A.1", "B");
        editing.move(YEAR, "A", false, editing.edition(YEAR).version(), office.as("admin"));
        assertThat(codes()).containsSubsequence("B", "A", "A.1");
        assertThatThrownBy(() -> editing.move(YEAR, "A", true, 0, office.as("admin")))
                .hasMessage("tree_changed");
        editing.activate(YEAR, "A", false, form("A", Map.of()), office.as("admin"));
        assertThat(codes()).contains("B").doesNotContain("A", "A.1");
        assertThat(history.of(YEAR, "A", 0, 10).items())
                .extracting(TreeHistory.Line::deed)
                .containsExactly("off", "down", "added");
    }

    @Test
    void twoWhoChangeTheSameIndicatorTheSecondIsTold() {
        years.add(YEAR, Map.of("code", "BOTH"));
        IndicatorForm seen = form("BOTH", Map.of("name", "Nama kedua"));
        editing.change(YEAR, "BOTH", seen, office.as("admin"));
        assertThat(editing.require(YEAR, "BOTH").name()).isEqualTo("Nama kedua");
        assertThatThrownBy(() -> editing.change(YEAR, "BOTH", seen, office.as("admin")))
                .hasMessage("indicator_changed");
    }

    @Test
    void aMeasureIsPutTogetherFromChoicesOrTypedAndTakenApartAgain() {
        Indicator spm = years.add(
                YEAR,
                Map.of(
                        "code",
                        "SPM-X",
                        "kind",
                        "served_of_need",
                        "service-PERMAKANAN",
                        "yes",
                        "service-SANDANG",
                        "yes",
                        "ppks-08",
                        "yes"));
        assertThat(spm.measure())
                .isEqualTo("percent(persons(PERMAKANAN|SANDANG; ppks=08), assessed(PERMAKANAN|SANDANG; ppks=08))");
        IndicatorForm apart = IndicatorForm.of(spm);
        assertThat(apart.value("kind")).isEqualTo("served_of_need");
        assertThat(apart.value("service-SANDANG")).isEqualTo("yes");
        assertThat(editing.measure(apart)).isEqualTo(spm.measure());
        String typed = "growth(persons(KIP))";
        assertThat(years.add(YEAR, Map.of("code", "GROW", "kind", "typed", "measure", typed))
                        .measure())
                .isEqualTo(typed);
        assertThat(IndicatorForm.of(editing.require(YEAR, "GROW")).value("kind"))
                .isEqualTo("typed");
        for (Indicator node : indicators.tree(2026).all()) {
            assertThat(Measure.parse(editing.measure(IndicatorForm.of(node))))
                    .as(node.measure())
                    .isEqualTo(node.counts());
        }
        assertThat(editing.measure(
                        Years.form(Map.of("kind", "letters", "letter-rekomendasi", "yes", "service-KIP", "yes"))))
                .isEqualTo("letters(rekomendasi; services=KIP)");
        assertThat(Measure.parse("letters(rekomendasi; services=KIP)").counts())
                .containsExactly(new Count.Letters(List.of("rekomendasi"), List.of("KIP")));
    }

    @Test
    void whatMakesNoSenseIsToldAtItsField() {
        years.add(YEAR, Map.of("code", "PROG", "level", "program"));
        years.add(YEAR, Map.of("code", "PROG.1", "level", "kegiatan", "parent", "PROG"));
        assertThat(wrong(Map.of("code", "prog"))).containsExactly("code indicator_twice");
        assertThat(wrong(Map.of("code", "A B"))).containsExactly("code indicator_code");
        assertThat(wrong(Map.of("code", "N", "parent", "NONE"))).containsExactly("parent indicator_parent");
        assertThat(wrong(Map.of("code", "N", "level", "tujuan", "parent", "PROG")))
                .containsExactly("level indicator_level");
        assertThat(wrong(Map.of("code", "N", "weight", "-1"))).containsExactly("weight number_between");
        assertThat(wrong(Map.of("code", "N", "kind", "typed", "measure", "persons(KIP")))
                .containsExactly("measure measure_wrong");
        assertThat(wrong(Map.of("code", "N", "kind", "typed", "measure", "persons(KIPP)")))
                .containsExactly("measure measure_stranger");
        assertThat(wrong(Map.of("code", "N", "kind", "typed", "measure", "persons(KIP; ppks=99)")))
                .containsExactly("measure measure_stranger");
        assertThat(wrong(Map.of("code", "N", "kind", "persons"))).containsExactly("every measure_services");
        IndicatorForm circle = form("PROG", Map.of("parent", "PROG.1", "level", "proses"));
        assertThat(errors(() -> editing.change(YEAR, "PROG", circle, office.as("admin"))))
                .contains("parent indicator_circle");
    }

    @Test
    void aPastYearThatIsUsedWantsToBeConfirmed() {
        years.add(YEAR, Map.of("code", "PAST"));
        years.target("PAST", YEAR, null, Map.of("target", "5"));
        assertThat(browser.open("admin", "/indicators/tree?year=" + YEAR).body())
                .contains("laporannya mungkin sudah ditandatangani");
        HttpResponse<String> unconfirmed = browser.send(
                "admin",
                PAGES,
                "code=PAST.2",
                "name=Baru",
                "level=proses",
                "unit=orang",
                "polarity=higher",
                "method=ratio",
                "kind=manual");
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("sudah dipakai untuk laporan", "id=\"confirmed-wrong\"");
    }

    @Test
    void theAdministratorWorksOnPagesAndOthersAreRefused() {
        HttpResponse<String> added = browser.send(
                "admin",
                PAGES,
                "code=HALAMAN",
                "name=Lewat halaman",
                "level=proses",
                "unit=surat",
                "polarity=higher",
                "method=ratio",
                "kind=letters",
                "letter-rekomendasi=yes",
                "service-KIP=yes");
        assertThat(Browser.location(added)).isEqualTo("/indicators/tree?year=" + YEAR + "#node-HALAMAN");
        assertThat(browser.open("admin", PAGES + "/HALAMAN").body())
                .contains("Rekomendasi Kartu Indonesia Pintar", "Lewat halaman", "ditambah");
        assertThat(browser.send("admin", PAGES + "/draft", "kind=decrease", "entry=pmks")
                        .body())
                .contains("penurunan dari tahun sebelumnya: angka PMKS", "decrease(entered(PMKS))");
        assertThat(browser.open("auditor", "/audit?user=admin&type=indicator").body())
                .contains("HALAMAN " + YEAR);
        for (String user : List.of("pimpinan", "manajer", "auditor", "petugas")) {
            assertThat(browser.open(user, "/indicators/tree").statusCode())
                    .as(user)
                    .isEqualTo(403);
            assertThat(browser.send(user, PAGES, "code=X").statusCode())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(browser.open("admin", PAGES + "/NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void applyingThePackLeavesAnEditedTreeAloneAndSaysSo() {
        assertThat(pack.apply(PACK)).anyMatch(note -> note.contains("tree of " + YEAR) && note.contains("it stays"));
        assertThat(codes()).contains("IKU-1");
        assertThat(pack.apply(PACK)).noneMatch(note -> note.contains("tree of 2026"));
    }

    private IndicatorForm form(String code, Map<String, String> changes) {
        Map<String, String> values =
                new HashMap<>(IndicatorForm.of(editing.require(YEAR, code)).values());
        values.putAll(changes);
        values.put("confirmed", "yes");
        return new IndicatorForm(values);
    }

    /** Issue 15: a year without a tree uses another's, and says so everywhere. */
    @Test
    void aYearWithoutATreeSaysWhoseItUses() {
        String said = "Tahun 2031 tidak punya pohon indikator sendiri";
        assertThat(browser.open("pimpinan", "/indicators?year=2031").body()).contains(said);
        assertThat(browser.open("pimpinan", "/indicators/SPM-1?year=2031").body())
                .contains(said);
        assertThat(browser.open("pimpinan", "/reports?form=performance&year=2031")
                        .body())
                .contains(said);
        assertThat(browser.open("pimpinan", "/dashboard?from=1/1/2031&to=31/1/2031")
                        .body())
                .contains(said);
        assertThat(api.get("pimpinan", "/api/v1/indicators?year=2031").body())
                .containsPattern("\"treeOf\":20(?!31)\\d\\d");
        assertThat(api.get("pimpinan", "/api/v1/reports/spm?year=2031").body())
                .contains("no indicator tree of its own");
    }

    private List<String> wrong(Map<String, String> fields) {
        return errors(() -> years.add(YEAR, fields));
    }

    private static List<String> errors(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Problem.class, deed).errors().stream()
                .map((FieldError error) -> error.field() + " " + error.code())
                .toList();
    }

    private List<String> codes() {
        return indicators.tree(YEAR).all().stream().map(Indicator::code).toList();
    }
}
