package id.slrt.notification;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** The text of a kind of message in one language, with {@code {office} {ticket} {service} {agency} {date} {url}}. */
@MappedEntity("message_template")
record MessageTemplate(@Id @GeneratedValue @Nullable Long id, String code, String locale, String text) {}
