package id.slrt.indicator.grade;

import id.slrt.shared.Bounds;
import id.slrt.shared.Decimals;
import id.slrt.shared.Inputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Grades as typed: up to {@value #MOST} rows, best first; the last named one takes whatever is left. */
public record ScaleForm(Map<String, String> values) {
    public static final int MOST = 7;

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public static ScaleForm of(Scale scale, Locale locale) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < scale.grades().size(); i++) {
            Grade grade = scale.grades().get(i);
            values.put("nameId" + i, grade.nameId());
            values.put("nameEn" + i, grade.nameEn());
            values.put("from" + i, grade.from() == null ? "" : Decimals.show(grade.from(), locale));
            values.put("tone" + i, grade.tone());
            if (grade.above()) {
                values.put("above" + i, "yes");
            }
        }
        return new ScaleForm(values);
    }

    List<Grade> judge(Inputs inputs) {
        List<Grade> grades = new ArrayList<>();
        int last = MOST - 1;
        while (last >= 0 && value("nameId" + last).isBlank()) {
            last--;
        }
        if (last < 1) {
            inputs.reject("nameId0", "grades_few");
        }
        BigDecimal before = null;
        for (int i = 0; i <= last; i++) {
            String name = inputs.required("nameId" + i, value("nameId" + i), 30);
            String english = Objects.requireNonNullElse(inputs.optional("nameEn" + i, value("nameEn" + i), 30), name);
            BigDecimal from = i == last ? null : inputs.decimal("from" + i, value("from" + i), Bounds.ACHIEVEMENT);
            if (i < last && value("from" + i).isBlank()) {
                inputs.reject("from" + i, "required");
            } else if (from != null && before != null && from.compareTo(before) >= 0) {
                inputs.reject("from" + i, "grades_order");
            }
            before = from == null ? before : from;
            String tone = value("tone" + i);
            if (!List.of("good", "wait", "bad").contains(tone)) {
                inputs.reject("tone" + i, "required");
            }
            grades.add(new Grade(name, english, from, values.containsKey("above" + i) && i < last, tone));
        }
        return grades;
    }
}
