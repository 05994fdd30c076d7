package id.slrt.district;

import id.slrt.shared.Changes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies a district pack: all of it or nothing. */
@Singleton
public class DistrictPack {
    private final List<PackPart> parts;
    private final Changes changes;

    DistrictPack(List<PackPart> parts, Changes changes) {
        this.parts = parts;
        this.changes = changes;
    }

    /** @return what was replaced and what was left alone because the office had edited it */
    @Transactional
    public List<String> apply(Path directory) {
        PackFiles files = new PackFiles(directory);
        parts.forEach(part -> part.apply(files));
        changes.tell(District.CHANGED);
        return List.copyOf(files.notes());
    }

    /**
     * Applies the parts of which this database has nothing yet, because the version that last applied the pack did not know
     * them; all other parts stay as they are.
     *
     * @return what was applied, and what the pack does not have
     */
    @Transactional
    public List<String> complete(Path directory) {
        List<String> told = new ArrayList<>();
        for (PackPart part : parts) {
            Optional<String> missing = part.missing();
            if (missing.isPresent()) {
                part.apply(new PackFiles(directory));
                told.add(
                        part.missing().isEmpty()
                                ? "taken from the district pack after the upgrade: " + missing.get()
                                : "the district pack " + directory + " lacks what this version needs: "
                                        + missing.get() + ". Add it (config/district/lamongan has an example) and run:"
                                        + " slrt district apply " + directory);
            }
        }
        if (!told.isEmpty()) {
            changes.tell(District.CHANGED);
        }
        return told;
    }
}
