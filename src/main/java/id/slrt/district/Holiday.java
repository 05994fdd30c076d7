package id.slrt.district;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A day off besides the weekend: {@code nasional} or {@code cuti_bersama}. */
@MappedEntity("holiday")
public record Holiday(@Id LocalDate day, String name, String kind) {}
