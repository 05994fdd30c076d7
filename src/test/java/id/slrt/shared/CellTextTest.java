package id.slrt.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issue 15, A18: no cell of a file that leaves the program is a formula. */
class CellTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+62812",
                "-1+1",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "\n=1",
                "  =1+1",
                "\uFF1D1+1"
            })
    void whatBeginsLikeAFormulaIsTextAndComesBackAsItWas(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
        assertThat(CellText.original(CellText.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "Siti", "a=b", "'Aisyah", "Jl. Raya 1", "5"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
        assertThat(CellText.original(text)).isEqualTo(text);
    }

    @Test
    void aCsvHasNoFormula() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvFile file = new CsvFile(out, ';')) {
            file.row(List.of("Siti", "=1+1"));
        }
        assertThat(out).hasToString("Siti;'=1+1\r\n");
    }

    /** Whoever writes a cell elsewhere forgets it. */
    @Test
    void textGetsIntoFilesThroughOnePlace() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.slrt");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Workbooks.class.getName())
                .should()
                .callMethod(Worksheet.class, "value", int.class, int.class, String.class)
                .orShould()
                .callMethod(Worksheet.class, "inlineString", int.class, int.class, String.class)
                .check(program);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CsvFile.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CsvWriter.class)
                .check(program);
    }
}
