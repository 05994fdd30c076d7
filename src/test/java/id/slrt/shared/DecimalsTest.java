package id.slrt.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1472 | 1472",
                "1.472 | 1472",
                "92,30 | 92.30",
                "92.30 | 92.30",
                "12.5 | 12.5",
                "0,125 | 0.125",
                "-7,31 | -7.31",
                "3.460.500.000 | 3460500000",
                "16,356,400,000 | 16356400000",
                "574.500.000,00 | 574500000.00",
                "1,234.5 | 1234.5",
                "Rp. 33.803.921.167,- | 33803921167",
                "97,85% | 97.85",
                "62,15 | 62.15",
                "1 472 | 1472"
            })
    void aNumberAsPeopleWriteItHasOneMeaning(String text, BigDecimal number) {
        assertThat(Decimals.meanings(text)).containsExactly(number);
    }

    @Test
    void aCommaBeforeThreeDigitsMayBeEither() {
        assertThat(Decimals.meanings("1,472")).containsExactly(new BigDecimal("1.472"), new BigDecimal("1472"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seribu", "1.47.2", "1.4,7.2", "12..5", "33 LKS", "1.472.5"})
    void whatIsNoNumberHasNoMeaning(String text) {
        assertThat(Decimals.meanings(text)).isEmpty();
    }

    @Test
    void whatIsShownIsUnderstoodAgainUnlessItsDecimalsLookLikeThousands() {
        List<BigDecimal> numbers = Stream.of("0", "3.79", "129419", "-831", "92.3")
                .map(BigDecimal::new)
                .toList();
        for (BigDecimal number : numbers) {
            assertThat(Decimals.meanings(Decimals.show(number, Text.ID)))
                    .singleElement()
                    .satisfies(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }
}
