package id.slrt.indicator.report.form;

/** Which report; its word stands in addresses, {@code report.form.<word>} names it. */
public enum ReportForm {
    /** Pengukuran Kinerja: the tree with target, actual, achievement, grade and remarks. */
    PERFORMANCE,
    /** Monitoring triwulan: cumulative targets and actuals of each quarter. */
    QUARTERLY,
    /** SPM: numerator and denominator of each minimum service. */
    SPM,
    /** IKI: the indicators of one official. */
    INDIVIDUAL,
    /** What the desk heard and who was served, by month and kind of service. */
    SLRT,
    /** Achievement against what was spent of the budget. */
    EFFICIENCY
}
