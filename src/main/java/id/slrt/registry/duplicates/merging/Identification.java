package id.slrt.registry.duplicates.merging;

import id.slrt.access.Permission;
import id.slrt.access.Viewer;
import id.slrt.registry.NoNikReason;
import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.PairState;
import id.slrt.registry.duplicates.PairStore;
import id.slrt.registry.duplicates.Proposal;
import id.slrt.registry.duplicates.Retrying;
import id.slrt.registry.duplicates.Sql;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells who somebody without identity is: the record made when the person was found and the one of the registry become
 * one, by the way of any merge, so that it can be taken back ({@link Merges#undo}). What was guessed when the person was
 * found (name, age) never overwrites what the registry knows.
 */
@Singleton
public class Identification {
    private final PairStore pairs;
    private final Merges merges;
    private final Rows rows;
    private final Sql sql;
    private final Retrying transaction;

    Identification(PairStore pairs, Merges merges, Rows rows, Sql sql, Retrying transaction) {
        this.pairs = pairs;
        this.merges = merges;
        this.rows = rows;
        this.sql = sql;
        this.transaction = transaction;
    }

    /**
     * Joins the two.
     *
     * @throws Problem 409 when the first is not of unknown identity (any more), 404 when there is no such second
     */
    public MergeRecord join(long unknown, long known, Viewer viewer) {
        if (!viewer.may(Permission.IDENTIFY_PEOPLE)) {
            throw Problem.forbidden("not_allowed");
        }
        long pair = transaction.write(() -> pair(unknown, known));
        String side = known < unknown ? "a" : "b";
        Map<String, String> keep = Arrays.stream(MergeField.values())
                .map(Word::of)
                .collect(Collectors.toMap(Function.identity(), _ -> side));
        return merges.merge(pair, new MergeForm(known, keep, null, null), viewer);
    }

    private long pair(long unknown, long known) {
        Stored found = rows.person(unknown).orElseThrow(() -> Problem.notFound("no_person"));
        Stored person = rows.person(known).orElseThrow(() -> Problem.notFound("no_person"));
        boolean nameless =
                Word.of(NoNikReason.UNKNOWN_IDENTITY).equals(found.values().get("no_nik_reason"));
        if (found.mergedInto() != null || !nameless || unknown == known) {
            throw Problem.conflict("identity_known");
        }
        if (person.mergedInto() != null) {
            throw Problem.conflict("duplicate_changed");
        }
        long a = Math.min(unknown, known);
        long b = Math.max(unknown, known);
        String village = String.valueOf(person.values().get("village"));
        pairs.propose(List.of(new Proposal(
                PairKind.PERSON,
                a,
                b,
                0,
                List.of(),
                Proposal.print("identity", Long.toString(a), Long.toString(b)),
                village.substring(0, Math.min(8, village.length())))));
        long id = sql.one(
                        "SELECT id FROM duplicate_pair WHERE kind = ? AND a = ? AND b = ?",
                        row -> row.getLong(1),
                        PairKind.PERSON.name(),
                        a,
                        b)
                .orElseThrow();
        if (pairs.find(id).orElseThrow().state() != PairState.PROPOSED) {
            pairs.reopen(id);
        }
        return id;
    }
}
