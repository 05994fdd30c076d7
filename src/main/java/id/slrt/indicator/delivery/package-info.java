/** The facts that indicators count: who got which service, from whom, when and where; and the lists of them. */
@NullMarked
package id.slrt.indicator.delivery;

import org.jspecify.annotations.NullMarked;
