/** Printing on A4: fonts, sheets that fill from top to bottom, tables. Equal input makes equal bytes. */
@NullMarked
package id.slrt.shared.pdf;

import org.jspecify.annotations.NullMarked;
