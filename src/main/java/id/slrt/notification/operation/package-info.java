/** What operators see of the messages, and what they can do: figures, metrics, pause, test message, settings. */
@NullMarked
package id.slrt.notification.operation;

import org.jspecify.annotations.NullMarked;
