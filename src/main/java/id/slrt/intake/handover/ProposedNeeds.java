package id.slrt.intake.handover;

import id.slrt.district.PackFiles;
import id.slrt.district.PackPart;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pack's {@code handover.csv}: what somebody handed over needs at first, and what became of them when it is met. */
@Singleton
class ProposedNeeds implements PackPart {

    private final HandoverRows.Rules rules;

    ProposedNeeds(HandoverRows.Rules rules) {
        this.rules = rules;
    }

    /** Read once for a hand-over. */
    record Table(List<HandoverRule> lines) {
        List<String> services(Situation situation, @Nullable String category) {
            return lines.stream()
                    .filter(line -> line.proposes(situation, category))
                    .map(HandoverRule::service)
                    .distinct()
                    .toList();
        }

        /** What a fulfilled service means, by its code. */
        Map<String, Fate> fates() {
            Map<String, Fate> fates = new HashMap<>();
            lines.forEach(line -> {
                Fate fate = Word.parse(Fate.class, line.fate());
                if (fate != null) {
                    fates.put(line.service(), fate);
                }
            });
            return fates;
        }
    }

    Table table() {
        return new Table(rules.findAll());
    }

    @Override
    public void apply(PackFiles files) {
        List<HandoverRule> lines = files.rows("handover.csv", ProposedNeeds::line);
        rules.deleteAll();
        rules.saveAll(lines);
    }

    @Override
    public Optional<String> missing() {
        return rules.count() == 0
                ? Optional.of("handover.csv (people handed over get no needs proposed)")
                : Optional.empty();
    }

    private static HandoverRule line(PackFiles.Row row) {
        String fate = row.optional("fate");
        if (fate != null && Word.parse(Fate.class, fate) == null) {
            throw new IllegalArgumentException("handover.csv: no such fate: " + fate);
        }
        return new HandoverRule(null, row.optional("situations"), row.optional("ppks"), row.text("service"), fate);
    }
}
