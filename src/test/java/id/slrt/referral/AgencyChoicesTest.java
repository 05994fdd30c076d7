package id.slrt.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.slrt.district.Agency;
import id.slrt.intake.turn.NextStep;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A need of shelter: the rule says LIPONSOS, PANTI offers it too. */
class AgencyChoicesTest {
    private static final List<Agency> ACTIVE =
            List.of(agency("DINSOS", "host"), agency("PANTI", "opd"), agency("DINSOSPROV", "province"));
    private static final List<String> OFFERING = List.of("PANTI", "LIPONSOS");

    @Test
    void theRulesAgencyComesFirstThenThoseThatOfferTheServiceThenTheProvince() {
        assertThat(choices().of(NextStep.REFER, "LIPONSOS")).containsExactly("LIPONSOS", "PANTI", "DINSOSPROV");
    }

    @Test
    void whereNoRuleDecidesThoseThatOfferTheServiceComeFirst() {
        assertThat(choices().of(NextStep.ROUTE, null)).containsExactly("PANTI", "LIPONSOS", "DINSOSPROV");
    }

    @Test
    void aNeedFromOutsideTheAreaIsOfferedToTheProvinceFirst() {
        assertThat(choices().of(NextStep.TO_PROVINCE, "LIPONSOS")).containsExactly("DINSOSPROV", "LIPONSOS", "PANTI");
    }

    @Test
    void whoGaveItBackIsNotOffered() {
        assertThat(choices("LIPONSOS", "DINSOSPROV").of(NextStep.REROUTE, "LIPONSOS"))
                .containsExactly("PANTI");
    }

    @Test
    void whenAllHaveGivenItBackAnyActiveAgencyCanBeChosen() {
        assertThat(choices("LIPONSOS", "PANTI", "DINSOSPROV").of(NextStep.REROUTE, null))
                .containsExactly("DINSOS", "PANTI", "DINSOSPROV");
    }

    private static AgencyChoices choices(String... refusers) {
        return new AgencyChoices(List.of(refusers), OFFERING, ACTIVE);
    }

    private static Agency agency(String code, String kind) {
        return new Agency(code, code, kind, "out", null, null, true);
    }
}
