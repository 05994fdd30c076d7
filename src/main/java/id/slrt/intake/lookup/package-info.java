/** Looks at people, judged for the auditor: who opens many without serving anybody. Reads the views of access and registry. */
@NullMarked
package id.slrt.intake.lookup;

import org.jspecify.annotations.NullMarked;
