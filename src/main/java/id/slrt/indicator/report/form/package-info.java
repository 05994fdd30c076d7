/** The forms that the office's reports have: each says which columns, and fills the rows. */
@NullMarked
package id.slrt.indicator.report.form;

import org.jspecify.annotations.NullMarked;
