package id.slrt.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issue 16: another district is another folder. What one pack names is written in no code. */
class PackCodesTest {
    private static final Path PACK = Path.of("config/district/lamongan");

    @Test
    void noCodeOfAnAgencyOrServiceStandsInTheProgram() throws IOException {
        List<String> codes = Stream.of("agencies.csv", "services.csv")
                .flatMap(file -> new PackFiles(PACK).rows(file, row -> row.text("code")).stream())
                .toList();
        assertThat(codes).hasSizeGreaterThan(40);
        List<String> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                // the demo is a story of this pack
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(path -> !path.toString().contains("/demo/"))
                        .toList()) {
                    String source = Files.readString(file);
                    codes.stream()
                            .filter(code -> source.contains('"' + code + '"'))
                            .forEach(code -> found.add(file + ": " + code));
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
