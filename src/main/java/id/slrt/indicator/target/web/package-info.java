/** Pages and API of targets. */
@NullMarked
package id.slrt.indicator.target.web;

import org.jspecify.annotations.NullMarked;
