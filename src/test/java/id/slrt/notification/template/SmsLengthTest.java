package id.slrt.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void plainTextIsCutAt160AndThenAt153(int characters, int parts) {
        SmsLength length = SmsLength.of("a".repeat(characters));
        assertThat(length.gsm7()).isTrue();
        assertThat(length.parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void oneCurlyQuoteMakesEveryPartShorter(int characters, int parts) {
        SmsLength length = SmsLength.of("’" + "a".repeat(characters - 1));
        assertThat(length.gsm7()).isFalse();
        assertThat(length.forcing()).containsExactly("’");
        assertThat(length.parts()).isEqualTo(parts);
    }

    @Test
    void bracketsAndTheEuroCountTwice() {
        assertThat(SmsLength.of("€[]{}\\~^|").units()).isEqualTo(18);
        assertThat(SmsLength.of("€".repeat(80)).parts()).isEqualTo(1);
        assertThat(SmsLength.of("€".repeat(81)).parts()).isEqualTo(2);
        assertThat(SmsLength.of("a".repeat(152) + "€" + "a".repeat(152)).parts())
                .as("a character that counts twice is not cut")
                .isEqualTo(3);
    }

    @Test
    void anEmojiCountsTwiceAndIsNotCut() {
        assertThat(SmsLength.of("😀").units()).isEqualTo(2);
        assertThat(SmsLength.of("a".repeat(66) + "😀" + "a".repeat(66)).parts()).isEqualTo(3);
    }

    @Test
    void accentedLettersOfTheAlphabetAreFree() {
        assertThat(SmsLength.of("é è ù à ñ ü @ £ _").gsm7()).isTrue();
        assertThat(SmsLength.of("á").forcing()).containsExactly("á");
    }

    /** 3GPP 23.038, extension table: the page break is among those that count twice. */
    @Test
    void aPageBreakCountsTwiceAndIsNotCut() {
        assertThat(SmsLength.of("\f").gsm7()).isTrue();
        assertThat(SmsLength.of("\f").units()).isEqualTo(2);
        assertThat(SmsLength.of("a".repeat(152) + "\f" + "a".repeat(152)).parts())
                .isEqualTo(3);
    }
}
