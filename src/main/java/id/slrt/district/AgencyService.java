package id.slrt.district;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** That an agency offers a service. */
@MappedEntity("agency_service")
record AgencyService(@Id @GeneratedValue @Nullable Long id, String agency, String service) {}
