package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.slrt.district.District;
import id.slrt.district.DistrictPack;
import id.slrt.notification.template.MessageTemplate;
import id.slrt.notification.template.TemplateEditing;
import id.slrt.notification.template.Templates;
import id.slrt.referral.bulk.Bulk;
import id.slrt.referral.bulk.BulkDeed;
import id.slrt.referral.bulk.BulkResult;
import id.slrt.referral.bulk.BulkRun;
import id.slrt.referral.catalogue.AgencyAddresses;
import id.slrt.referral.catalogue.Listing;
import id.slrt.referral.catalogue.PartnerCatalogue;
import id.slrt.shared.Problem;
import id.slrt.support.Desk;
import id.slrt.support.Office;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Issue 15, C8: what one instance did is what the others know. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {
    @Inject
    Bulk bulk;

    @Inject
    AgencyAddresses addresses;

    @Inject
    TemplateEditing editing;

    @Inject
    DistrictPack pack;

    @Inject
    Desk desk;

    @Inject
    Office office;

    private ApplicationContext other;

    @BeforeAll
    void start() {
        other = ApplicationContext.builder("test")
                .properties(Map.of("micronaut.server.port", -1, "slrt.outbox.lanes", 0))
                .start();
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @Test
    void theResultOfADeedToManyIsFoundOnTheOtherOneAndOnlyByWhoDidIt() {
        long sent = desk.refer("KIS-PBI").path("referralId").asLong();
        BulkRun run =
                bulk.start(BulkDeed.ACCEPT, List.of(sent, Long.MAX_VALUE), null, "/referrals", office.as("dinkes"));
        assertThat(run.await(Duration.ofSeconds(30))).isTrue();

        BulkRun there = other.getBean(Bulk.class).require(run.id(), office.as("dinkes"));
        assertThat(there.ended()).isTrue();
        assertThat(there.results()).isEqualTo(run.results());
        assertThat(there.results()).extracting(BulkResult::ok).containsExactly(true, false);
        assertThat(there.label(sent)).contains(",");
        assertThat(there.leftOut()).isZero();
        assertThatThrownBy(() -> other.getBean(Bulk.class).require(run.id(), office.as("rsud")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theCatalogueOfPartnersIsTheSameWithinSeconds() {
        Supplier<String> there = () -> other.getBean(PartnerCatalogue.class)
                .of("RSUD")
                .map(Listing::email)
                .orElse("");
        there.get();
        try {
            addresses.set("RSUD", "dua@rsud.example", office.as("admin"));
            eventually(there, "dua@rsud.example");
        } finally {
            addresses.set("RSUD", null, office.as("admin"));
        }
    }

    @Test
    void aTextIsTheSameWithinSeconds() {
        Supplier<String> there = () -> other.getBean(Templates.class)
                .fill("test", null, Map.of())
                .map(Templates.Filled::text)
                .orElse("");
        String before = there.get();
        TemplateEditing.Which which = editing.which("test", null, "id");
        try {
            editing.save(which, before + " Dua.", null, last(which), office.as("admin"));
            eventually(there, before + " Dua.");
        } finally {
            editing.save(which, before, null, last(which), office.as("admin"));
        }
    }

    @Test
    void aPackThatIsAppliedIsReadByTheOtherOneWithinSeconds() {
        District there = other.getBean(District.class);
        var before = there.workingDays();
        pack.apply(Path.of("config/district/lamongan"));
        for (int i = 0; i < 50 && there.workingDays() == before; i++) {
            pause();
        }
        assertThat(there.workingDays()).isNotSameAs(before).isEqualTo(before);
    }

    private int last(TemplateEditing.Which which) {
        return editing.versions(which).stream()
                .mapToInt(MessageTemplate::version)
                .max()
                .orElse(0);
    }

    private static void eventually(Supplier<String> there, String expected) {
        for (int i = 0; i < 50 && !there.get().equals(expected); i++) {
            pause();
        }
        assertThat(there.get()).isEqualTo(expected);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
