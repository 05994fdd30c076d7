/** How a message leaves the office: through Twilio, or onto the screen of the demo. The only code that knows Twilio. */
@NullMarked
package id.slrt.notification.provider;

import org.jspecify.annotations.NullMarked;
