package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.indicator.sheet.Columns;
import id.slrt.indicator.sheet.Sheet;
import id.slrt.indicator.sheet.SheetLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Issue 15, B11: a name is what it looks like. */
class CleanTextTest {
    @Test
    void whatTurnsTheDirectionOrCannotBeSeenIsLeftOut() {
        assertThat(CleanText.line("Siti\u202E Khotijah\u200B\uFEFF\u0000")).isEqualTo("Siti Khotijah");
        assertThat(CleanText.line("Siti\nKhotijah\tBinti")).isEqualTo("Siti Khotijah Binti");
        assertThat(CleanText.line("half \uD83D of it")).isEqualTo("half  of it");
    }

    @Test
    void lettersOfAnyWritingAndTheLinesOfALongTextStay() {
        assertThat(CleanText.line("Ma\u2019ruf \u0634\u0631\u064A\u0641"))
                .isEqualTo("Ma\u2019ruf \u0634\u0631\u064A\u0641");
        assertThat(CleanText.lines("satu\r\ndua\u202E\n\ttiga \uD83D\uDC4D"))
                .isEqualTo("satu\r\ndua\n\ttiga \uD83D\uDC4D");
    }

    @Test
    void aPastedTableIsReadSo() {
        SheetLine line = Sheet.paste("kode\uFEFF;nilai\n\u202EPKH\u200B;12", new Columns(List.of("kode")).with("kode"))
                .getFirst();
        assertThat(line.cell("kode")).isEqualTo("PKH");
    }

    @Test
    void theInputsOfAllFormsAreReadSo() {
        Inputs inputs = new Inputs();
        assertThat(inputs.required("name", "\u202ESiti\u202C", 100)).isEqualTo("Siti");
        assertThat(inputs.optional("note", "satu\ndua", 1000)).isEqualTo("satu\ndua");
        assertThat(inputs.optional("name", "\u202E\u200B", 100)).isNull();
        assertThat(inputs.isRejected()).isFalse();
    }
}
