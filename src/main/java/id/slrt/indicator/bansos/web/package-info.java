/** Pages of the table of social assistance. */
@NullMarked
package id.slrt.indicator.bansos.web;

import org.jspecify.annotations.NullMarked;
