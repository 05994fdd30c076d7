package id.slrt.district;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionCodeTest {
    @Test
    void tellsAVillageFromASubdistrict() {
        assertThat(RegionCode.isVillage("35.24.05.2001")).isTrue();
        assertThat(RegionCode.isSubdistrict("35.24.05.2001")).isFalse();
        assertThat(RegionCode.isSubdistrict("35.24.05")).isTrue();
        assertThat(RegionCode.isSubdistrict("35.24")).isFalse();
    }

    @Test
    void theSubdistrictOfWhatIsNoVillageIsItself() {
        assertThat(RegionCode.subdistrict("35.24.05.2001")).isEqualTo("35.24.05");
        assertThat(RegionCode.subdistrict("35.24.05")).isEqualTo("35.24.05");
        assertThat(RegionCode.subdistrict("")).isEmpty();
    }

    @Test
    void holdsItselfAndWhatLiesInIt() {
        RegionCode subdistrict = new RegionCode("35.24.05");
        assertThat(subdistrict.contains("35.24.05")).isTrue();
        assertThat(subdistrict.contains("35.24.05.2001")).isTrue();
        assertThat(subdistrict.contains("35.24.06.2001")).isFalse();
        assertThat(subdistrict.contains("35.24")).isFalse();
    }

    @Test
    void aVillageIsFoundByItsCodeAndASubdistrictByTheBeginning() {
        assertThat(new RegionCode("35.24.05.2001").holdsVillage()).isEqualTo("village = ?");
        assertThat(new RegionCode("35.24.05").holdsVillage()).isEqualTo("LEFT(village, 8) = ?");
    }
}
