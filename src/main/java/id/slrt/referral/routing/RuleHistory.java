package id.slrt.referral.routing;

import id.slrt.access.Viewer;
import id.slrt.shared.AppClock;
import id.slrt.shared.Json;
import id.slrt.shared.Slice;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who changed which rule to what; begins with the rule as the pack had it. */
@Singleton
public class RuleHistory {
    private final RuleVersionRepository versions;
    private final Json json;
    private final AppClock clock;

    RuleHistory(RuleVersionRepository versions, Json json, AppClock clock) {
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /** One deed: who, when, and the rule as it was after it. */
    public record Line(Instant at, String actor, String deed, RoutingRule rule) {}

    void add(RoutingRule rule, String deed, Viewer viewer) {
        versions.save(new RuleVersion(
                null,
                rule.key(),
                clock.instant(),
                viewer.userId(),
                viewer.displayName(),
                deed,
                rule.position(),
                json.write(rule.content())));
    }

    /** The first edit of a rule keeps what the pack said. */
    void addFirst(RoutingRule before, Viewer viewer) {
        if (!versions.existsByRuleId(before.key())) {
            add(before, "pack", Viewer.system(viewer.locale()));
        }
    }

    /** The newest first. */
    public Slice<Line> of(long ruleId, int page, int size) {
        Page<RuleVersion> found = versions.findByRuleIdOrderByIdDesc(ruleId, Pageable.from(page, size));
        List<Line> lines = new ArrayList<>();
        for (RuleVersion version : found.getContent()) {
            RoutingRule then =
                    json.read(version.content(), RuleContent.class).at(ruleId, version.position(), null, true, 0);
            lines.add(new Line(version.at(), version.actor(), version.deed(), then));
        }
        return new Slice<>(lines, page, size, found.getTotalSize());
    }

    /** Who changed the rule last. */
    Optional<String> lastActor(long ruleId) {
        return versions.findFirstByRuleIdOrderByIdDesc(ruleId).map(RuleVersion::actor);
    }
}
