/**
 * The course of a need, from recorded to an outcome: what the desk does with it, what referrals make of it, and whose turn
 * comes next. {@link id.slrt.intake.need.Needs} is the door; {@code NeedCourse} alone changes a need and passes the turn
 * (docs/decisions/0018). Imports {@code intake}, {@code intake.turn} and what is left of them. Emits {@link
 * id.slrt.intake.need.NeedRecorded}, {@link id.slrt.intake.need.NeedEnded}, {@link id.slrt.intake.need.NeedReopened}, {@link
 * id.slrt.intake.need.NeedLetterIssued}, {@link id.slrt.intake.need.CaseClosed}.
 *
 * <p>Locks are taken in one order, case before need before referral, so that two officers never wait for each other.
 */
@NullMarked
package id.slrt.intake.need;

import org.jspecify.annotations.NullMarked;
