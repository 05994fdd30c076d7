package id.slrt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void onATerminalOneLineMoves() {
        assertThat(shown(true)).contains("\rcomparing [", "50 %").doesNotContain("comparing 50 %\n");
    }

    @Test
    void elsewhereEachTenthIsALine() {
        assertThat(shown(false)).isEqualTo("""
                comparing 0 %
                comparing 10 %
                comparing 50 %
                comparing 100 %
                """);
    }

    private static String shown(boolean terminal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProgressLine line =
                new ProgressLine("comparing", new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
        for (long done : new long[] {0, 100, 150, 500, 450, 1000}) {
            line.show(done);
        }
        line.end();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
