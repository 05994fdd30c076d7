package id.slrt.intake;

import io.micronaut.data.annotation.MappedEntity;

/** That a person belongs to a case; position 0 is the applicant. */
@MappedEntity("case_person")
record CasePerson(long caseId, long personId, int position) {}
