package id.slrt.referral.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules for tests that need no database, written as in the pack's {@code routes.csv}. */
final class RuleLines {
    private RuleLines() {}

    /** @param line position,service,ppks,age_min,age_max,sex,village,residence,returns_min,agency */
    static RoutingRule rule(String line) {
        String[] cells = line.split(",", -1);
        RuleContent content = new RuleContent(
                text(cells[1]),
                text(cells[2]),
                number(cells[3]),
                number(cells[4]),
                text(cells[5]),
                text(cells[6]),
                text(cells[7]),
                number(cells[8]),
                cells[9],
                "Sebab",
                "Because",
                null,
                null,
                true);
        int position = Integer.parseInt(cells[0]);
        return content.at((long) position, position, position, false, 0);
    }

    /** The rule on these days only; null leaves an end open. */
    static RoutingRule during(RoutingRule rule, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new RoutingRule(
                rule.id(),
                rule.position(),
                rule.service(),
                rule.ppks(),
                rule.ageMin(),
                rule.ageMax(),
                rule.sex(),
                rule.village(),
                rule.residence(),
                rule.returnsMin(),
                rule.agency(),
                rule.becauseId(),
                rule.becauseEn(),
                from,
                until,
                rule.active(),
                rule.packPosition(),
                rule.edited(),
                rule.version());
    }

    static RoutingRule off(RoutingRule rule) {
        return rule.content().switched(false).at(rule.id(), rule.position(), null, true, 1);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
