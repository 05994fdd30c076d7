/**
 * What a person comes with: a case is opened, a need is added to an open one, and both are held against what the household
 * already asks for. Judges what is sent, knows a request sent twice, and leaves keeping to {@code intake}, which does not
 * know it. Owns idempotency_key. Imports {@code intake} and what is left of it. Emits {@link id.slrt.intake.opening.CaseOpened}.
 */
@NullMarked
package id.slrt.intake.opening;

import org.jspecify.annotations.NullMarked;
