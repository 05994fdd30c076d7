package id.slrt.journey;

import id.slrt.indicator.bansos.BansosOrder;
import id.slrt.indicator.bansos.BansosSheet;
import id.slrt.indicator.bansos.BansosTable;
import id.slrt.indicator.budget.BudgetForm;
import id.slrt.indicator.budget.Budgets;
import id.slrt.indicator.entered.EnteredFigure;
import id.slrt.indicator.entered.EnteredForm;
import id.slrt.indicator.entered.Entering;
import id.slrt.indicator.sheet.Sheet;
import id.slrt.shared.Workbooks;
import id.slrt.support.Office;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of figures from outside, budgets, assistance and table checks: no axe violation, nothing cut off at 360 px. */
@MicronautTest(transactional = false)
class FigurePagesTest {
    private static final Path TABLE = Path.of("config/district/lamongan/bansos-2021.csv");

    @Inject
    Chromium chromium;

    @Inject
    Office office;

    @Inject
    Entering entering;

    @Inject
    Budgets budgets;

    @Inject
    BansosTable bansos;

    @Test
    void everyPageOfFiguresIsAccessible() throws IOException {
        EnteredFigure figure = entering.enter(
                new EnteredForm(Map.of(
                        "name",
                        "T1",
                        "year",
                        "2020",
                        "period",
                        "year",
                        "kind",
                        "as_at",
                        "figure",
                        "129.419",
                        "source",
                        "Renja 2021, tabel 2.4")),
                Workbooks.make("Bukti", List.of("A"), List.of(10), _ -> {}, Map.of()),
                office.as("manajer"));
        budgets.enter(
                new BudgetForm(
                        "1.06.04.2.01", "2021", "4", "574.500.000,00", "460.354.300,00", "LRA 2021", "Pages", null),
                office.as("manajer"));
        bansos.store(
                BansosSheet.read(Sheet.read(Files.readAllBytes(TABLE), BansosSheet.columns())),
                "2020",
                "Pages",
                office.as("manajer"));
        long row = bansos.ofYear(2020, BansosOrder.parse(null)).getFirst().row().key();
        try (Screen screen = chromium.screen(1366, 768)) {
            screen.signIn("manajer");
            for (String path : List.of(
                    "/indicators/entered?year=2020",
                    "/indicators/entered/new",
                    "/indicators/entered/" + figure.key(),
                    "/indicators/budget?year=2021",
                    "/indicators/budget/1.06.04.2.01?year=2021&quarter=4",
                    "/bansos?year=2020&sort=-realised",
                    "/bansos/new",
                    "/bansos/" + row,
                    "/bansos/import",
                    "/tables/check")) {
                look(screen.wide(1366).load(path), path);
            }
            screen.wide(1366)
                    .load("/tables/check")
                    .page()
                    .fill("#text", "Indikator;Target;Realisasi;Capaian\nSKM;90%;98,32%;109,31%");
            screen.page().click("button[data-save]");
            look(screen, "/tables/check checked");
            screen.wide(1366).load("/bansos/import").page().setInputFiles("#file", TABLE);
            screen.page().fill("#year", "2021");
            screen.page().click("main form button[type=submit]");
            look(screen, "/bansos/import looked at");
        }
    }

    private static void look(Screen screen, String what) {
        screen.check(what);
        screen.wide(360).check(what);
    }
}
