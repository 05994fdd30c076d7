package id.slrt.registry.snapshot.file;

import id.slrt.registry.Nik;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a person of the cells of a row, and says what is wrong with it, all at once. */
public final class RowReader {
    private static final int NAME = 100;
    private static final Set<String> YES = Set.of("1", "y", "ya", "true", "yes", "v", "\u221A", "\u2713", "ada");
    private static final Set<String> NO =
            Set.of("", "0", "t", "tidak", "false", "no", "n", "-", "tdk", "tidak ada", "bukan");
    private static final Set<String> MEN = Set.of("l", "1", "lk", "laki", "lakilaki", "laki2", "pria", "male");
    private static final Set<String> WOMEN = Set.of("p", "2", "pr", "perempuan", "wanita", "female");
    private static final Pattern DECILE = Pattern.compile("0?[1-9]|10");
    private static final Pattern BETWEEN_CATEGORIES = Pattern.compile("[,;|/]");

    private final Header header;
    private final Aliases aliases;
    private final Codes codes;
    private final LocalDate today;

    public RowReader(Header header, Aliases aliases, Codes codes, LocalDate today) {
        this.header = header;
        this.aliases = aliases;
        this.codes = codes;
        this.today = today;
    }

    public Row read(Cells cells) {
        List<Fault> faults = new ArrayList<>(0);
        Fault misfit = header.misfit(cells);
        if (misfit != null) {
            faults.add(misfit);
        }
        String nik = Numbers.nik(text(cells, Column.NIK), header.isNumber(cells, Column.NIK), faults);
        String card = Numbers.familyCard(text(cells, Column.NO_KK), header.isNumber(cells, Column.NO_KK), faults);
        String name = name(text(cells, Column.NAMA), faults);
        BirthCell birth = BirthCell.read(text(cells, Column.TGL_LAHIR), today, faults);
        String sex = sex(text(cells, Column.JNS_KEL), faults);
        String village = codes.village(
                text(cells, Column.KD_PROV),
                text(cells, Column.KD_KAB),
                text(cells, Column.KD_KEC),
                text(cells, Column.KD_DESA));
        if (nik == null && card == null && faults.isEmpty()) {
            faults.add(new Fault(Column.NIK, "identity", null));
        }
        if (village == null) {
            faults.add(new Fault(Column.KD_DESA, "village", null));
        }
        Boolean pkh = flag(cells, Column.PKH, faults);
        Boolean bpnt = flag(cells, Column.BPNT, faults);
        Boolean pbi = flag(cells, Column.PBI, faults);
        Boolean kip = flag(cells, Column.KIP, faults);
        List<String> ppks = categories(text(cells, Column.JENIS_PMKS), faults);
        Integer decile = decile(text(cells, Column.DESIL), faults);
        return new Row(
                cells.line(),
                nik,
                cut(cells, Column.ID_DTKS, 40),
                name,
                birthPlace(cells),
                birth.date(),
                birth.year(),
                sex,
                card,
                aliases.relation(header.relation(cells, cut(cells, Column.HUB_KEL, 60)), sex),
                cut(cells, Column.NAMA_IBU, NAME),
                village,
                cut(cells, Column.ALAMAT, 200),
                cut(cells, Column.DUSUN, 80),
                cut(cells, Column.RT, 5),
                cut(cells, Column.RW, 5),
                decile,
                pkh,
                bpnt,
                pbi,
                kip,
                ppks,
                nik == null ? null : warnings(new Nik(nik), birth, sex, village),
                faults);
    }

    private String text(Cells cells, Column column) {
        return header.text(cells, column);
    }

    private @Nullable String cut(Cells cells, Column column, int length) {
        String text = text(cells, column);
        return text.isEmpty() || text.equals("-") ? null : text.length() > length ? text.substring(0, length) : text;
    }

    /** Of its own column, else what stands before the date: "Lamongan, 05-04-1971". */
    private @Nullable String birthPlace(Cells cells) {
        String birth = text(cells, Column.TGL_LAHIR);
        int comma = birth.lastIndexOf(',');
        return header.has(Column.TMP_LAHIR) || comma < 1
                ? cut(cells, Column.TMP_LAHIR, 60)
                : birth.substring(0, Math.min(comma, 60)).strip();
    }

    private static @Nullable String name(String text, List<Fault> faults) {
        if (text.isEmpty() || text.equals("-")) {
            faults.add(new Fault(Column.NAMA, "name_missing", null));
            return null;
        }
        if (text.length() > NAME) {
            faults.add(new Fault(Column.NAMA, "name_long", Integer.toString(NAME)));
            return null;
        }
        return text.indexOf("  ") < 0 ? text : text.replaceAll("\\s+", " ");
    }

    private static @Nullable String sex(String text, List<Fault> faults) {
        String word = Aliases.plain(text);
        if (MEN.contains(word) || WOMEN.contains(word)) {
            return MEN.contains(word) ? "L" : "P";
        }
        faults.add(new Fault(Column.JNS_KEL, text.isEmpty() ? "sex_missing" : "sex", null));
        return null;
    }

    /** Null only when the file has no such column; an empty cell is a no. */
    private @Nullable Boolean flag(Cells cells, Column column, List<Fault> faults) {
        if (!header.has(column)) {
            return null;
        }
        String word = text(cells, column).toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            faults.add(new Fault(column, "flag", null));
        }
        return YES.contains(word);
    }

    private List<String> categories(String text, List<Fault> faults) {
        if (text.isEmpty() || text.equals("-") || text.equals("0")) {
            return List.of();
        }
        String whole = codes.categories().get(Aliases.plain(text));
        if (whole != null) {
            return List.of(whole);
        }
        Set<String> found = new TreeSet<>();
        for (String part : BETWEEN_CATEGORIES.split(text)) {
            String code = codes.categories().get(Aliases.plain(part));
            if (code != null) {
                found.add(code);
            } else if (!part.isBlank()) {
                faults.add(new Fault(Column.JENIS_PMKS, "category", null));
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Integer decile(String text, List<Fault> faults) {
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (DECILE.matcher(digits).matches()) {
            return Integer.valueOf(digits);
        }
        faults.add(new Fault(Column.DESIL, "decile", null));
        return null;
    }

    private static @Nullable String warnings(Nik nik, BirthCell birth, @Nullable String sex, @Nullable String village) {
        List<String> found = nik.disagreements(birth.date(), birth.year(), sex, village);
        return found.isEmpty() ? null : String.join(",", found);
    }
}
