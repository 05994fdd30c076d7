package id.slrt.registry.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds registry files of a few people whom no other test knows. */
final class Deliveries {
    static final String VILLAGE = "3524052006";
    private static final List<String> HEADER = List.of(
            "NIK",
            "NO_KK",
            "NAMA",
            "TGL_LAHIR",
            "JNS_KEL",
            "HUB_KEL",
            "NAMA_IBU",
            "KD_DESA",
            "JENIS_PMKS",
            "PKH",
            "BPNT",
            "PBI",
            "KIP",
            "DESIL");

    private static final AtomicInteger STEMS = new AtomicInteger(30);

    private final int stem = STEMS.incrementAndGet();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** A NIK of a woman born on 5 April of a year of this test's own; two digits from the numbers of People, 1001 and so on. */
    String nik(int n) {
        return "3524054504%02d%04d".formatted(stem, 8_800 + n);
    }

    String card(int n) {
        return "3524050101%02d%04d".formatted(stem, 8_800 + n);
    }

    /** A woman of the n-th household. */
    Deliveries with(int n) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("NIK", nik(n));
        row.put("NO_KK", card(n));
        row.put("NAMA", "Sulastri Nomor " + n);
        row.put("TGL_LAHIR", "19%d-04-05".formatted(stem));
        row.put("JNS_KEL", "P");
        row.put("HUB_KEL", "1");
        row.put("NAMA_IBU", "Painah");
        row.put("KD_DESA", VILLAGE);
        row.put("JENIS_PMKS", "");
        row.put("PKH", "0");
        row.put("BPNT", "0");
        row.put("PBI", "0");
        row.put("KIP", "0");
        row.put("DESIL", "3");
        rows.put(Integer.toString(n), row);
        return this;
    }

    Deliveries with(int from, int to) {
        for (int n = from; n <= to; n++) {
            with(n);
        }
        return this;
    }

    Deliveries but(int n, String column, String value) {
        rows.get(Integer.toString(n)).put(column, value);
        return this;
    }

    Deliveries without(int n) {
        rows.remove(Integer.toString(n));
        return this;
    }

    /** Once more, as another row. */
    Deliveries again(int n) {
        rows.put(n + " again", new LinkedHashMap<>(rows.get(Integer.toString(n))));
        return this;
    }

    String csv() {
        StringBuilder text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (Map<String, String> row : rows.values()) {
            StringJoiner line = new StringJoiner(",");
            HEADER.forEach(column -> line.add(row.get(column)));
            text.append(line).append('\n');
        }
        return text.toString();
    }
}
