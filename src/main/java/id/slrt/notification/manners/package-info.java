/** When and how often a phone may ring, and what it may cost. Knows clocks and counts, no message. */
@NullMarked
package id.slrt.notification.manners;

import org.jspecify.annotations.NullMarked;
