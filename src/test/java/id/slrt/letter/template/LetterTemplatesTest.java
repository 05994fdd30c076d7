package id.slrt.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.district.DistrictPack;
import id.slrt.letter.paper.Block;
import id.slrt.shared.FieldError;
import id.slrt.shared.Problem;
import id.slrt.support.Browser;
import id.slrt.support.Office;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "slrt.outbox.lanes", value = "0")
class LetterTemplatesTest {
    @Inject
    LetterTemplates templates;

    @Inject
    DistrictPack pack;

    @Inject
    Office office;

    @Inject
    Browser browser;

    @Test
    void everyVersionIsKeptAndThePackDoesNotOverwriteTheAdministrator() {
        String written = "# Surat Pengantar\n\nKami hadapkan {name}, tiket {ticket}.";
        int before = templates.versions("pengantar").getFirst().version();
        templates.save("pengantar", written, false, before, office.as("admin"));
        assertThat(templates.live("pengantar").version()).isEqualTo(before + 1);
        pack.apply(Path.of("config/district/lamongan"));
        assertThat(templates.live("pengantar").text()).isEqualTo(written);
        assertThat(templates.versions("pengantar")).hasSizeGreaterThanOrEqualTo(2);
        assertThatThrownBy(() -> templates.save("pengantar", written, false, before, office.as("admin")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("letter_template_changed"));
    }

    @Test
    void aTextIsJudgedBeforeItIsSaved() {
        assertThat(errors("# Surat\n\n{name}", false)).isEmpty();
        assertThat(errors("Surat\n\n{name}", false)).containsExactly("letter_title");
        assertThat(errors("# Surat\n\nWarga", false)).containsExactly("letter_name");
        assertThat(errors("# Surat\n\n{name} {gaji}", false)).containsExactly("letter_variable");
        assertThat(errors(" ", false)).containsExactly("required");
        assertThat(errors("# S {name}" + "x".repeat(4000), false)).contains("too_long");
    }

    @Test
    void onlyAKindThatIsAboutTheRegistryMayTellWhatTheRegistrySays() {
        assertThat(errors("# Surat\n\n{name} desil {decile}", true)).isEmpty();
        assertThat(errors("# Surat\n\n{name} desil {decile}", false)).containsExactly("letter_variable");
    }

    @Test
    void aValueCannotChangeTheFormOfALetter() {
        List<Block> body = new LetterText("# Surat\n\nNama | {name}\n\nUntuk {purpose}.")
                .fill(Map.of("name", "# Siti | {nik}", "purpose", "a\n\n# b"));
        assertThat(body)
                .containsExactly(
                        new Block.Title("Surat"),
                        new Block.Fact("Nama", "# Siti | {nik}"),
                        new Block.Paragraph("Untuk a\n\n# b."));
    }

    @Test
    void theAdministratorIsToldAtTheFieldAndKeepsWhatWasTyped() {
        var answer = browser.send("admin", "/letter-templates/sktm", "text=# Surat {gaji}", "version=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("{gaji}", "tidak dikenal", "# Surat {gaji}");
        assertThat(browser.open("petugas", "/letter-templates").statusCode()).isEqualTo(403);
    }

    private List<String> errors(String text, boolean registryFacts) {
        return templates.preview(text, registryFacts).errors().stream()
                .map(FieldError::code)
                .toList();
    }
}
