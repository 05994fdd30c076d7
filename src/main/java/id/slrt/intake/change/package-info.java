/**
 * What is found wrong about a case afterwards: its phone, way of messages, channel, ground of sharing, place of contact,
 * reporter and complaints, each with what it was before. Owns no table; imports {@code intake} and {@code intake.need}. Emits
 * {@link id.slrt.intake.change.PhoneChanged}.
 */
@NullMarked
package id.slrt.intake.change;

import org.jspecify.annotations.NullMarked;
