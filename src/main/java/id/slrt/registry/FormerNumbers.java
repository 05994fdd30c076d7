package id.slrt.registry;

import java.util.List;

/** Which person a NIK leads to that nobody bears any more: told by whoever merges records (registry.duplicates). */
public interface FormerNumbers {
    /** The people who stayed when a record with this NIK was merged; empty when there was none. */
    List<Long> bearers(String nik);
}
