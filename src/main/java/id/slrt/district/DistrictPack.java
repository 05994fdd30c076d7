package id.slrt.district;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;

/** Applies a district pack: all of it or nothing. */
@Singleton
public class DistrictPack {
    private final List<PackPart> parts;
    private final District district;

    DistrictPack(List<PackPart> parts, District district) {
        this.parts = parts;
        this.district = district;
    }

    /** @return what was replaced and what was left alone because the office had edited it */
    @Transactional
    public List<String> apply(Path directory) {
        PackFiles files = new PackFiles(directory);
        parts.forEach(part -> part.apply(files));
        district.reload();
        return List.copyOf(files.notes());
    }
}
