package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One line of {@code district.yml}. */
@MappedEntity("district_setting")
record Setting(@Id String name, String text) {}
