package id.slrt.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What comes with a file, as typed.
 *
 * @param kind a word of {@link AttachmentKind}; other when nothing is said
 * @param need number of the need it belongs to; blank for the whole case
 */
public record AttachmentForm(
        @Nullable String kind,
        @Nullable String need,
        @Nullable String note) {}
