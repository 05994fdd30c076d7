/** Attachments as a part of the case's page and as calls. */
@NullMarked
package id.slrt.attachment.web;

import org.jspecify.annotations.NullMarked;
