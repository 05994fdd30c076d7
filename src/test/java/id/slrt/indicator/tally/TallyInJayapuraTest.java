package id.slrt.indicator.tally;

import id.slrt.shared.OfficeZone;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

/** Issue 16: days and months begin at the midnight of Jayapura, in the tally and in the recount. */
@MicronautTest(transactional = false)
class TallyInJayapuraTest extends TallyTest {
    @Override
    OfficeZone zone() {
        return OfficeZone.WIT;
    }
}
