/** The start page. */
@NullMarked
package id.slrt.intake.work.web;

import org.jspecify.annotations.NullMarked;
