/** The page that checks a table. */
@NullMarked
package id.slrt.indicator.check.web;

import org.jspecify.annotations.NullMarked;
