/** Hands reports out: page, files, API; thin, over {@code Reports}. */
@NullMarked
package id.slrt.indicator.report.web;

import org.jspecify.annotations.NullMarked;
