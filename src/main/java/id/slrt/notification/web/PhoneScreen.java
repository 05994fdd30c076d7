package id.slrt.notification.web;

import id.slrt.notification.Message;
import java.util.List;

/** One phone on the screen: whose it is, and its messages, newest first. */
public record PhoneScreen(String number, List<Bubble> bubbles) {

    /** A message as a phone shows it; the tracking address in it is a link. */
    public record Bubble(Message message, String ticket, String before, String url, String after) {
        static Bubble of(Message message, String ticket, String url) {
            String text = message.text();
            int at = text.indexOf(url);
            return at < 0
                    ? new Bubble(message, ticket, text, "", "")
                    : new Bubble(message, ticket, text.substring(0, at), url, text.substring(at + url.length()));
        }
    }
}
