package id.slrt.registry;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.slrt.district.RegionCode;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many people the registry knows, to compare places by. Who left it or was merged into somebody else is not counted.
 * At most ten minutes old.
 */
@Singleton
public class Population {
    private final LoadingCache<String, Map<String, Long>> cache;

    Population(Rows rows) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(10))
                .build(_ -> rows.bySubdistrict().stream()
                        .collect(Collectors.toUnmodifiableMap(OfSubdistrict::subdistrict, OfSubdistrict::people)));
    }

    /** By the code of the sub-district, such as {@code 35.24.05}; without an entry where nobody is known. */
    public Map<String, Long> bySubdistrict() {
        return cache.get("now");
    }

    @Introspected
    record OfSubdistrict(String subdistrict, long people) {}

    @JdbcRepository(dialect = Dialect.MYSQL)
    interface Rows extends GenericRepository<Person, Long> {
        @Query("SELECT " + RegionCode.SUBDISTRICT_OF_VILLAGE + " AS subdistrict" + """
                , COUNT(*) AS people FROM person
                WHERE merged_into IS NULL AND left_on IS NULL GROUP BY subdistrict""")
        List<OfSubdistrict> bySubdistrict();
    }
}
