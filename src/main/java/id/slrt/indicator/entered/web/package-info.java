/** Pages and API of figures entered by hand. */
@NullMarked
package id.slrt.indicator.entered.web;

import org.jspecify.annotations.NullMarked;
