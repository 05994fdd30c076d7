/** Messages, the on-screen phone, the public tracking and the provider's hook as pages and calls. */
@NullMarked
package id.slrt.notification.web;

import org.jspecify.annotations.NullMarked;
