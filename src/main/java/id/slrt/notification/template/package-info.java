/** The texts of messages as data: versions, variables, what an SMS of them costs. Knows no case and no phone. */
@NullMarked
package id.slrt.notification.template;

import org.jspecify.annotations.NullMarked;
