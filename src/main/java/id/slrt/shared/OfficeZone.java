package id.slrt.shared;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * The three zones of Indonesia, none of which knows summer time. An office, and so a process, works in one of them: the
 * district pack says which ({@code timeZone} in district.yml), and the constant's name is how people write it after a time.
 */
public enum OfficeZone {
    WIB("Asia/Jakarta", 7),
    WITA("Asia/Makassar", 8),
    WIT("Asia/Jayapura", 9);

    private static volatile OfficeZone here = WIB;

    private final ZoneId id;
    private final int hours;

    OfficeZone(String id, int hours) {
        this.id = ZoneId.of(id);
        this.hours = hours;
    }

    /** The zone of this office; WIB until a pack says another. */
    public static OfficeZone here() {
        return here;
    }

    /** From now on the office is in this zone: said by the district, and by nobody else. */
    public void enter() {
        here = this;
    }

    /** By its name in the tz database, such as Asia/Makassar; empty for one that is none of these. */
    public static Optional<OfficeZone> of(String id) {
        return Arrays.stream(values())
                .filter(zone -> zone.id.getId().equals(id))
                .findFirst();
    }

    public ZoneId id() {
        return id;
    }

    /** Ahead of UTC. */
    public int hours() {
        return hours;
    }

    /** SQL of a moment of the database, which is in UTC, as the clock on the wall here shows it. */
    public static String local(String moment) {
        return "(" + moment + " + INTERVAL " + here.hours + " HOUR)";
    }
}
