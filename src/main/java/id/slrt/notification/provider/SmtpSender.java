package id.slrt.notification.provider;

import id.slrt.notification.Message;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * E-mail through the office's mail server. The first line of the text is the subject. Mail servers give no receipts: what
 * they take counts as delivered. A repeat carries the same Message-ID, so mailboxes show it once.
 */
@Singleton
class SmtpSender implements Sender {
    private static final String MILLIS = "10000";

    private final SmtpSettings settings;
    private final Session session;

    SmtpSender(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.connectiontimeout", MILLIS);
        properties.put("mail.smtp.timeout", MILLIS);
        properties.put("mail.smtp.writetimeout", MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!settings.user().isBlank()));
        properties.put(
                "mail.smtp.ssl.enable", String.valueOf(settings.security().equals("tls")));
        properties.put(
                "mail.smtp.starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.put(
                "mail.smtp.starttls.required",
                String.valueOf(settings.security().equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public boolean ringsAPhone() {
        return false;
    }

    @Override
    public Answer send(Message message) {
        try {
            MimeMessage mail = mail(message);
            try (Transport transport = session.getTransport("smtp")) {
                if (settings.user().isBlank()) {
                    transport.connect();
                } else {
                    transport.connect(settings.user(), settings.password());
                }
                transport.sendMessage(mail, new Address[] {new InternetAddress(message.to())});
            }
            return new Answer.Delivered();
        } catch (MailConnectException e) {
            return refused(Answer.Failure.TEMPORARY, "provider_away", e);
        } catch (AuthenticationFailedException e) {
            return refused(Answer.Failure.TECHNICAL, "technical", e);
        } catch (AddressException e) {
            return refused(Answer.Failure.PERMANENT, "invalid_address", e);
        } catch (SendFailedException e) {
            boolean later = e instanceof SMTPSendFailedException failed && failed.getReturnCode() / 100 == 4;
            return refused(
                    later ? Answer.Failure.TEMPORARY : Answer.Failure.PERMANENT,
                    later ? "provider_busy" : "rejected",
                    e);
        } catch (MessagingException e) {
            return refused(Answer.Failure.UNANSWERED, "provider_away", e);
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        String id = "<slrt-message-" + message.key() + "@"
                + settings.from().replaceFirst("^.*@", "").replaceAll("[^A-Za-z0-9.-]", "") + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        int end = message.text().indexOf('\n');
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(end < 0 ? message.text() : message.text().substring(0, end), "UTF-8");
        mail.setText(
                end < 0 ? message.text() : message.text().substring(end + 1).strip(), "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static Answer refused(Answer.Failure failure, String reason, MessagingException e) {
        return new Answer.Refused(failure, null, reason, Objects.requireNonNullElse(e.getMessage(), ""));
    }
}
