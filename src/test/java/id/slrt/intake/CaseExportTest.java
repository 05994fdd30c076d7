package id.slrt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.slrt.shared.web.PulledStream;
import id.slrt.support.Api;
import id.slrt.support.Desk;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Issue 15, C9: all cases that the viewer may see, as a file. */
@MicronautTest(transactional = false)
class CaseExportTest {
    private static final int TICKET = 0;
    private static final int VILLAGE = 4;
    private static final int APPLICANT = 6;
    private static final int NIK = 7;
    private static final int SERVICE = 8;

    @Inject
    Api api;

    @Inject
    Desk desk;

    @Inject
    DataSource source;

    @Test
    void everyNeedOfEveryCaseIsALineWithTheNumberMasked() throws SQLException {
        String nik = Desk.nik();
        JsonNode opened = Api.json(api.post("petugas", "/api/v1/cases", Desk.newCase(nik, "KIS-PBI", "ADMINDUK")));
        long before = count("SELECT COUNT(*) FROM service_case");
        List<CsvRecord> lines = export("manajer");

        List<CsvRecord> ours = lines.stream()
                .filter(line -> line.getField(TICKET)
                        .replace("-", "")
                        .equals(opened.path("ticket").asText()))
                .toList();
        assertThat(ours).extracting(line -> line.getField(SERVICE)).containsExactly("KIS-PBI", "ADMINDUK");
        assertThat(ours).extracting(line -> line.getField(NIK)).containsOnly("************" + nik.substring(12));
        assertThat(lines.stream().map(line -> line.getField(TICKET)).distinct().count())
                .isEqualTo(before);
    }

    @Test
    void aFacilitatorGetsTheCasesOfTheArea() {
        String elsewhere = Desk.newCase(Desk.nik(), "KIS-PBI").replace("35.24.05.2006", "35.24.01.2001");
        String ticket = Api.json(api.post("petugas", "/api/v1/cases", elsewhere))
                .path("ticket")
                .asText();
        desk.open("KIS-PBI");

        assertThat(export("fasilitator"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getField(VILLAGE)).startsWith("35.24.05."))
                .noneMatch(line -> line.getField(TICKET).replace("-", "").equals(ticket));
        assertThat(export("manajer"))
                .anyMatch(line -> line.getField(TICKET).replace("-", "").equals(ticket));
    }

    @Test
    void aNameIsNoFormula() throws SQLException {
        JsonNode opened = desk.open("KIS-PBI");
        String ticket = opened.path("ticket").asText();
        execute("UPDATE person SET name = '=HYPERLINK(1)' WHERE id = (SELECT person_id FROM case_person c JOIN"
                + " service_case s ON s.id = c.case_id WHERE s.ticket = '" + ticket + "')");

        assertThat(export("manajer").stream()
                        .filter(line -> line.getField(TICKET).replace("-", "").equals(ticket)))
                .extracting(line -> line.getField(APPLICANT))
                .containsExactly("'=HYPERLINK(1)");
    }

    @Test
    void itStandsInTheTrailAndIsNotForEverybody() throws SQLException {
        long before = count("SELECT COUNT(*) FROM audit_event WHERE action = 'cases_exported'");
        export("verifikator");

        assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'cases_exported'"))
                .isEqualTo(before + 1);
        for (String other : List.of("petugas", "dinkes", "pimpinan", "auditor")) {
            assertThat(api.get(other, "/cases.csv").statusCode()).as(other).isEqualTo(403);
        }
    }

    @Test
    void whatIsPulledComesInOrderAndToItsEnd() throws IOException {
        Iterator<String> portions = List.of("satu", "", "dua").iterator();
        try (PulledStream stream = new PulledStream(
                "nol".getBytes(StandardCharsets.UTF_8),
                () -> portions.hasNext() ? portions.next().getBytes(StandardCharsets.UTF_8) : null)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("nolsatudua");
        }
    }

    /** Without the head. */
    private List<CsvRecord> export(String username) {
        HttpResponse<String> answer = api.get(username, "/cases.csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body()).startsWith("﻿Tiket,");
        return CsvReader.builder().ofCsvRecord(answer.body()).stream().skip(1).toList();
    }

    private long count(String sql) throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(source).getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(source).getConnection()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
