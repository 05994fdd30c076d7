package id.slrt.indicator.report;

import id.slrt.access.Audit;
import id.slrt.access.Viewer;
import id.slrt.district.District;
import id.slrt.indicator.IndicatorLine;
import id.slrt.indicator.Indicators;
import id.slrt.indicator.Scope;
import id.slrt.indicator.closing.ClosedMonth;
import id.slrt.indicator.report.form.Asking;
import id.slrt.indicator.report.form.Body;
import id.slrt.indicator.report.form.BudgetUse;
import id.slrt.indicator.report.form.Individual;
import id.slrt.indicator.report.form.Performance;
import id.slrt.indicator.report.form.Quarterly;
import id.slrt.indicator.report.form.Slrt;
import id.slrt.indicator.report.form.Spm;
import id.slrt.indicator.report.table.Report;
import id.slrt.indicator.web.FigureText;
import id.slrt.letter.Letterhead;
import id.slrt.letter.paper.Paper;
import id.slrt.letter.signatory.Signatories;
import id.slrt.shared.AppClock;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the office's reports: the form's tables in the frame that all share. Reads only. */
@Singleton
public class Reports {
    /** Whose signature stands below, when the district pack names no post. */
    private static final String POST = "kepala";

    private static final int REASON_LENGTH = 200;

    private final Performance performance;
    private final Quarterly quarterly;
    private final Spm spm;
    private final Individual individual;
    private final Slrt slrt;
    private final Audit audit;
    private final BudgetUse budgetUse;
    private final Letterhead letterhead;
    private final Signatories signatories;
    private final District district;
    private final AppClock clock;
    private final Indicators indicators;

    Reports(
            Performance performance,
            Quarterly quarterly,
            Spm spm,
            Individual individual,
            Slrt slrt,
            Audit audit,
            BudgetUse budgetUse,
            Letterhead letterhead,
            Signatories signatories,
            District district,
            AppClock clock,
            Indicators indicators) {
        this.indicators = indicators;
        this.performance = performance;
        this.quarterly = quarterly;
        this.spm = spm;
        this.individual = individual;
        this.slrt = slrt;
        this.audit = audit;
        this.budgetUse = budgetUse;
        this.letterhead = letterhead;
        this.signatories = signatories;
        this.district = district;
        this.clock = clock;
    }

    @Transactional
    public Report read(Asking asking) {
        Instant at = clock.instant();
        Body body = switch (asking.form()) {
            case PERFORMANCE -> performance.fill(asking);
            case QUARTERLY -> quarterly.fill(asking);
            case SPM -> spm.fill(asking);
            case INDIVIDUAL -> individual.fill(asking);
            case EFFICIENCY -> budgetUse.fill(asking);
            case SLRT -> slrt.fill(asking);
        };
        Page words = asking.words();
        String form = Word.of(asking.form());
        return new Report(
                form,
                words.t("report.title." + form),
                covers(asking),
                letterhead.now(),
                facts(asking, body, at),
                body.tables(),
                body.remarks(),
                body.notes(),
                district.setting("letterPlace") + ", " + date(clock.today(), words.locale()),
                signature(words),
                at,
                words.locale(),
                words.t("report.file." + form) + "-"
                        + asking.scope().query().replaceAll("[a-z]+=", "").replaceAll("[^0-9.]+", "-"));
    }

    /** As {@link #read}, to be taken along: that is recorded. */
    @Transactional
    public Report take(Asking asking, String format, Viewer viewer) {
        String what = Word.of(asking.form()) + "." + format + "?"
                + asking.scope().query() + (asking.official() == null ? "" : "&official=" + asking.official());
        audit.record(
                viewer, "report_taken", "list", "reports", what.substring(0, Math.min(REASON_LENGTH, what.length())));
        return read(asking);
    }

    /** Who answers for an indicator in that year's tree. */
    @Transactional
    public List<String> officials(Asking asking) {
        return individual.officials(asking);
    }

    /** "1 January 2026 to 30 June 2026, whole district". */
    private String covers(Asking asking) {
        Scope scope = asking.scope();
        Page words = asking.words();
        String place = scope.area() == null ? words.t("indicator.whole_district") : district.place(scope.area());
        return words.t("report.covers", date(scope.from(), words.locale()), date(scope.to(), words.locale()), place);
    }

    private List<Report.Fact> facts(Asking asking, Body body, Instant at) {
        Page words = asking.words();
        Scope scope = asking.scope();
        List<Report.Fact> facts = new ArrayList<>(body.facts());
        String period = FigureText.period(scope.quarter(), scope.month(), words) + " " + scope.year();
        boolean unfinished = scope.to().isAfter(words.today());
        facts.add(new Report.Fact(
                words.t("report.period"), period + (unfinished ? ". " + words.t("indicator.unfinished") : "")));
        int treeOf = indicators.treeOf(scope.year());
        if (!body.lines().isEmpty() && treeOf != scope.year()) {
            facts.add(new Report.Fact(words.t("indicator.tree_used"), FigureText.treeOf(scope.year(), treeOf, words)));
        }
        if (!body.lines().isEmpty()) {
            facts.add(new Report.Fact(words.t("report.targets"), TargetsUsed.of(body.lines(), words)));
        }
        if (!body.lines().isEmpty()) {
            facts.add(new Report.Fact(words.t("report.closing"), closing(body, words)));
        }
        facts.add(new Report.Fact(words.t("report.at"), words.time(at)));
        return facts;
    }

    private static String closing(Body body, Page words) {
        ClosedMonth closed = body.closed();
        if (closed == null) {
            return words.t("report.open");
        }
        String said = words.t(
                "report.closed",
                FigureText.month(YearMonth.of(closed.year(), closed.month()), words),
                words.time(closed.closedAt()),
                closed.proposedBy(),
                closed.confirmedBy(),
                words.number(closed.corrections()));
        if (body.lines().stream().noneMatch(IndicatorLine::frozen)) {
            said += " " + words.t("report.not_frozen");
        }
        return closed.intact() ? said : said + " " + words.t("report.broken_seal");
    }

    /** Dots to fill by hand when nobody holds the post today. */
    private Paper.Signature signature(Page words) {
        String post = district.setting("reportPost").isEmpty() ? POST : district.setting("reportPost");
        return signatories
                .on(post, clock.today())
                .map(Letterhead::signature)
                .orElse(new Paper.Signature(words.t("report.no_signatory"), ".".repeat(40), null, null));
    }

    private static String date(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
    }
}
