package id.slrt.notification.web;

import id.slrt.notification.Message;
import id.slrt.notification.Way;
import id.slrt.notification.reply.Inbound;
import java.time.Instant;
import java.util.List;

/** One phone on the screen: whose it is, and its messages, newest first. {@code last} is the message to reply to. */
public record PhoneScreen(String number, long last, List<Bubble> bubbles) {

    /** A message as a phone shows it; the tracking address in it is a link. {@code ticket} is empty for what has none. */
    public record Bubble(
            Instant at, Way channel, boolean mine, String ticket, String before, String url, String after) {
        static Bubble of(Message message, String ticket, String url) {
            String text = message.shown();
            int at = text.indexOf(url);
            return at < 0
                    ? new Bubble(message.since(), message.channel(), false, ticket, text, "", "")
                    : new Bubble(
                            message.since(),
                            message.channel(),
                            false,
                            ticket,
                            text.substring(0, at),
                            url,
                            text.substring(at + url.length()));
        }

        static Bubble reply(Inbound reply) {
            return new Bubble(reply.at(), reply.channel(), true, "", reply.text(), "", "");
        }

        static Bubble answer(Inbound reply) {
            String answer = reply.answer() == null ? "" : reply.answer();
            return new Bubble(reply.at().plusNanos(1000), reply.channel(), false, "", answer, "", "");
        }
    }
}
