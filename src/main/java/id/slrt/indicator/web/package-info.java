/** The leader's pages, sheets and calls; thin, over the facades of {@code indicator}. */
@NullMarked
package id.slrt.indicator.web;

import org.jspecify.annotations.NullMarked;
