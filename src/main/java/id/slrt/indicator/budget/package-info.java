/** What activities may spend and have spent, and how that compares with what they achieved. Owns budget_figure. */
@NullMarked
package id.slrt.indicator.budget;

import org.jspecify.annotations.NullMarked;
