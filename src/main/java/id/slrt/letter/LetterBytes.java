package id.slrt.letter;

import id.slrt.shared.Problem;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Keeps what was printed, byte for byte, in the transaction that issues the letter (docs/decisions/0021). */
@Singleton
class LetterBytes {
    private final JdbcOperations jdbc;

    LetterBytes(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(long letterId, byte[] pdf) {
        jdbc.execute(connection -> {
            try (PreparedStatement row =
                    connection.prepareStatement("INSERT INTO letter_pdf (letter_id, content) VALUES (?, ?)")) {
                row.setLong(1, letterId);
                row.setBytes(2, pdf);
                return row.executeUpdate();
            }
        });
    }

    /** @throws Problem 500 when the bytes are not those that were issued */
    @Transactional
    byte[] of(Letter letter) {
        byte[] pdf = read("SELECT content FROM letter_pdf WHERE letter_id = " + letter.key());
        if (pdf == null || !sha256(pdf).equals(letter.sha256())) {
            throw Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "letter_damaged");
        }
        return pdf;
    }

    /** The picture of the letterhead; null when the pack has none. */
    @Transactional
    byte @Nullable [] logo() {
        return read("SELECT content FROM letter_logo WHERE id = 1");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keepLogo(byte @Nullable [] png) {
        jdbc.execute(connection -> {
            try (PreparedStatement gone = connection.prepareStatement("DELETE FROM letter_logo");
                    PreparedStatement row =
                            connection.prepareStatement("INSERT INTO letter_logo (id, content) VALUES (1, ?)")) {
                gone.executeUpdate();
                row.setBytes(1, png);
                return png == null ? 0 : row.executeUpdate();
            }
        });
    }

    private byte @Nullable [] read(String sql) {
        return jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                ResultSet row = statement.executeQuery();
                return row.next() ? row.getBytes(1) : null;
            }
        });
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
