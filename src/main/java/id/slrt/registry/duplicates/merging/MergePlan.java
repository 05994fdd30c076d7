package id.slrt.registry.duplicates.merging;

import id.slrt.registry.Nik;
import id.slrt.shared.Inputs;
import id.slrt.shared.Word;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who stays and which values are kept, each a whole {@link MergeField}: by default the survivor's, the loser's where the
 * survivor has none, or only the year of a birth whose date the loser has.
 */
record MergePlan(Stored survivor, Stored loser, Map<MergeField, Boolean> fromLoser) {

    static MergePlan of(Stored a, Stored b, MergeForm form, Inputs inputs) {
        boolean aStays = form.into() == null ? a.outlives(b) : form.into() == a.id();
        if (form.into() != null && form.into() != a.id() && form.into() != b.id()) {
            inputs.reject("into", "not_of_pair", a.id(), b.id());
        }
        Stored survivor = aStays ? a : b;
        Stored loser = aStays ? b : a;
        Map<MergeField, Boolean> fromLoser = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            fromLoser.put(field, field.known(loser) > field.known(survivor));
        }
        Map<String, String> keep = form.keep() == null ? Map.of() : form.keep();
        keep.forEach((word, side) -> {
            MergeField field = inputs.word("keep." + word, MergeField.class, word);
            if (!"a".equals(side) && !"b".equals(side)) {
                inputs.reject("keep." + word, "unknown_word", "a, b");
            } else if (field != null) {
                fromLoser.put(field, side.equals("a") != aStays);
            }
        });
        return new MergePlan(survivor, loser, fromLoser);
    }

    /** The survivor as the merge leaves it. */
    Map<String, @Nullable String> survivorAfter() {
        Map<String, @Nullable String> values = new HashMap<>(survivor.values());
        fromLoser.forEach((field, taken) -> {
            if (taken) {
                field.columns()
                        .forEach(column -> values.put(column, loser.values().get(column)));
            }
        });
        values.put(
                "last_import",
                later(survivor.values().get("last_import"), loser.values().get("last_import")));
        String nik = values.get("nik");
        String born = values.get("birth_date");
        String year = values.get("birth_year");
        List<String> warnings = nik == null
                ? List.of()
                : new Nik(nik)
                        .disagreements(
                                born == null ? null : LocalDate.parse(born),
                                year == null ? null : Integer.valueOf(year),
                                values.get("sex"),
                                values.get("village"));
        values.put("warnings", warnings.isEmpty() ? null : String.join(",", warnings));
        return values;
    }

    /** Who was in a snapshot under either record is missed when a later one leaves both out. */
    private static @Nullable String later(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Long.parseLong(one) >= Long.parseLong(other) ? one : other;
    }

    /** The loser as the merge leaves it: without its NIK when the survivor takes it, for a NIK is one person's. */
    Map<String, @Nullable String> loserAfter() {
        Map<String, @Nullable String> values = new HashMap<>(loser.values());
        if (Boolean.TRUE.equals(fromLoser.get(MergeField.NIK)) && values.get("nik") != null) {
            values.put("nik", null);
            values.put("no_nik_reason", "other");
        }
        return values;
    }

    /** The fields in words of the API that come from the loser. */
    List<String> taken() {
        return fromLoser.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(entry -> Word.of(entry.getKey()))
                .toList();
    }
}
