/**
 * The desk: cases, complaints and needs, their tickets and their history. Owns service_case, case_person, complaint,
 * need, case_event, dropped_need. Imports {@code registry} and what is left of it. Emits {@link id.slrt.intake.opening.CaseOpened}, {@link
 * id.slrt.intake.NeedRecorded}, {@link id.slrt.intake.NeedEnded}, {@link id.slrt.intake.NeedReopened}, {@link
 * id.slrt.intake.CaseClosed}.
 *
 * <p>Locks are taken in one order, case before need before referral, so that two officers never wait for each other.
 */
@NullMarked
package id.slrt.intake;

import org.jspecify.annotations.NullMarked;
