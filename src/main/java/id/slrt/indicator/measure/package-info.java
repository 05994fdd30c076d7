/** What indicators count, as data: a small language, read, checked and said in words. */
@NullMarked
package id.slrt.indicator.measure;

import org.jspecify.annotations.NullMarked;
