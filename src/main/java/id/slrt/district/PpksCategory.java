package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import org.jspecify.annotations.Nullable;

/** One of the 26 kinds of people who need social-welfare services (Permensos 8/2012 and its successors). */
@MappedEntity("ppks_category")
public record PpksCategory(
        @Id String code,
        String nameId,
        String nameEn,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable String spmGroup,
        @MappedProperty("is_sensitive") boolean sensitive) {}
