package id.slrt.indicator;

import java.math.BigDecimal;

/** An achievement in a word, with the thresholds of document 001: above 100, from 85, from 55, below (facts/rules.md). */
enum Grade {
    SANGAT_BERHASIL,
    BERHASIL,
    CUKUP,
    KURANG;

    static Grade of(BigDecimal achievement) {
        if (achievement.compareTo(BigDecimal.valueOf(100)) > 0) {
            return SANGAT_BERHASIL;
        }
        if (achievement.compareTo(BigDecimal.valueOf(85)) >= 0) {
            return BERHASIL;
        }
        return achievement.compareTo(BigDecimal.valueOf(55)) >= 0 ? CUKUP : KURANG;
    }
}
