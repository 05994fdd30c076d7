/** The forms and the API of changes to a case. */
@NullMarked
package id.slrt.intake.change.web;

import org.jspecify.annotations.NullMarked;
