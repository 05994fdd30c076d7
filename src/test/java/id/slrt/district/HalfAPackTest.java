package id.slrt.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import id.slrt.shared.Changes;
import id.slrt.support.Snapshots;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(transactional = false)
class HalfAPackTest {
    private static final Path WHOLE = Path.of("config/district/lamongan");

    @TempDir
    Path half;

    @Inject
    DistrictPack pack;

    @Inject
    District district;

    @Inject
    Changes changes;

    @Inject
    Snapshots sql;

    /** Issue 15, C1: what is replaced is not emptied by half a copy. */
    @Test
    void aPackWithoutItsServicesIsRefusedAndTheDistrictStays() throws IOException {
        for (String file : new String[] {"district.yml", "regions.csv", "agencies.csv", "ppks.csv"}) {
            Files.copy(WHOLE.resolve(file), half.resolve(file));
        }
        assertThatThrownBy(() -> pack.apply(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("services.csv");
        changes.tell(District.CHANGED);
        assertThat(district.services()).isNotEmpty();
    }

    /** Issue 15, C4: what an earlier version did not know is taken from the pack; nothing else is touched. */
    @Test
    void whatAnUpgradeNeedsOfThePackIsOnlyAppliedWhereNothingIsThere() {
        assertThat(pack.complete(WHOLE)).isEmpty();
        sql.write("DELETE FROM letter_template");
        sql.write("DELETE FROM letter_kind");
        sql.write("UPDATE service SET name_id = 'Kantor' WHERE code = 'KIP'");
        assertThat(pack.complete(WHOLE)).singleElement(STRING).contains("letters.csv");
        assertThat(pack.complete(WHOLE)).isEmpty();
        changes.tell(District.CHANGED);
        assertThat(district.service("KIP").orElseThrow().nameId()).isEqualTo("Kantor");
    }
}
