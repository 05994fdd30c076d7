package id.slrt.indicator.closing;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a closed month for one area.
 *
 * @param area code of the sub-district; empty: the whole district
 * @param treeOf the year whose tree it is
 * @param grades the scale of the grades, as JSON
 * @param seal over its lines
 */
@MappedEntity("closing_sheet")
record KeptSheet(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        int month,
        String area,
        int treeOf,
        String grades,
        String seal) {

    KeptSheet sealed(String by) {
        return new KeptSheet(id, year, month, area, treeOf, grades, by);
    }
}
