/** Pages and API of budgets. */
@NullMarked
package id.slrt.indicator.budget.web;

import org.jspecify.annotations.NullMarked;
