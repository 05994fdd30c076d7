package id.slrt.indicator.report.web;

import id.slrt.access.Viewer;
import id.slrt.indicator.Scope;
import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.form.ReportForm;
import id.slrt.indicator.web.Asked;
import id.slrt.indicator.web.Question;
import id.slrt.shared.Inputs;
import id.slrt.shared.Problem;
import id.slrt.shared.Word;
import id.slrt.shared.web.Pages;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which report is asked for, of the page's form ({@code until=q2}) and of the API ({@code quarter=2}) alike. */
@Singleton
class ReportAsked {
    private static final Pattern UNTIL = Pattern.compile("([qm])(\\d{1,2})");
    private static final int LONGEST_OFFICIAL = 120;

    private final Asked asked;
    private final Pages pages;

    ReportAsked(Asked asked, Pages pages) {
        this.asked = asked;
        this.pages = pages;
    }

    /**
     * @param form its word; null or blank: the performance table
     * @throws Problem 422 with everything that makes no sense, 404 for a form there is not
     */
    Asking of(HttpRequest<?> request, @Nullable String form, Viewer viewer) {
        HttpParameters parameters = request.getParameters();
        Question question = Question.of(
                null,
                parameters.get("year"),
                until(parameters, "q", "quarter"),
                until(parameters, "m", "month"),
                parameters.get("area"));
        Scope scope = asked.scope(question, viewer);
        Inputs inputs = new Inputs();
        String official = inputs.optional("official", parameters.get("official"), LONGEST_OFFICIAL);
        inputs.orThrow();
        return new Asking(form(form), scope, official, pages.page(request));
    }

    private static ReportForm form(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ReportForm.PERFORMANCE;
        }
        ReportForm form = Word.parse(ReportForm.class, word);
        if (form == null) {
            throw Problem.notFound("no_report_form", word);
        }
        return form;
    }

    private static @Nullable String until(HttpParameters parameters, String letter, String name) {
        String until = parameters.get("until");
        Matcher matcher = UNTIL.matcher(until == null ? "" : until);
        return matcher.matches() && matcher.group(1).equals(letter) ? matcher.group(2) : parameters.get(name);
    }

    /** The address of the same question, below {@code /reports}. */
    static String query(Asking asking) {
        String official = asking.official();
        return "form=" + Word.of(asking.form()) + "&" + asking.scope().query()
                + (official == null ? "" : "&official=" + URLEncoder.encode(official, StandardCharsets.UTF_8));
    }

    /** What the page's list of periods has selected. */
    static String until(Scope scope) {
        return scope.quarter() != null ? "q" + scope.quarter() : scope.month() != null ? "m" + scope.month() : "";
    }
}
