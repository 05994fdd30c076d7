/** Prints any report: as PDF, as a workbook and for programs. None of the printers knows a form. */
@NullMarked
package id.slrt.indicator.report.print;

import org.jspecify.annotations.NullMarked;
