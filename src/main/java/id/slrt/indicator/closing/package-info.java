/** Months whose figures two people closed: what was kept, and what was corrected since. */
@NullMarked
package id.slrt.indicator.closing;

import org.jspecify.annotations.NullMarked;
