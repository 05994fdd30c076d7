/** What a report is, before anybody prints it: tables of cells that know their figure, its notation and its formula. */
@NullMarked
package id.slrt.indicator.report.table;

import org.jspecify.annotations.NullMarked;
