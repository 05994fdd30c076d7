package id.slrt.indicator.tree;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did to an indicator ({@code tree.deed.<deed>} is its text), with the indicator as it then was, as JSON. */
@MappedEntity("indicator_version")
record TreeVersion(
        @Id @GeneratedValue @Nullable Long id,
        int year,
        String code,
        Instant at,
        long userId,
        String actor,
        String deed,
        String content) {}
