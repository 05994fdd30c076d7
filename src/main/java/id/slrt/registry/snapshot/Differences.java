package id.slrt.registry.snapshot;

/**
 * What counts as a difference between a row {@code r} and the person {@code p} of household {@code h}. What the file does
 * not say changes nothing. The decile is the household's: the row that leads it speaks for all, whatever the others say.
 */
final class Differences {
    static final String VILLAGE = "p.village <> r.village";
    static final String MEMBERSHIP = """
            (COALESCE(r.pkh, p.pkh) <> p.pkh OR COALESCE(r.bpnt, p.bpnt) <> p.bpnt
             OR COALESCE(r.pbi, p.pbi) <> p.pbi OR COALESCE(r.kip, p.kip) <> p.kip)""";
    private static final String NAME_SEX_BIRTH = """
            p.name <> r.name OR p.sex <> r.sex OR NOT (COALESCE(r.birth_date, p.birth_date) <=> p.birth_date)
             OR (p.birth_date IS NULL AND NOT (COALESCE(r.birth_year, p.birth_year) <=> p.birth_year))""";
    static final String IDENTITY = "(" + NAME_SEX_BIRTH + " OR (p.nik IS NULL AND r.nik IS NOT NULL))";
    /** The same of a match {@code m}, whose row may have the NIK of another id. */
    static final String MATCHED_IDENTITY =
            "(" + NAME_SEX_BIRTH + " OR (p.nik IS NULL AND r.nik IS NOT NULL AND NOT m.other_nik))";
    /** Back after having left, or registered at the desk and now in the registry itself. */
    static final String CAME = "(p.left_on IS NOT NULL OR (p.origin = 'desk' AND p.last_import IS NULL))";

    static final String ANY = "(" + IDENTITY + " OR " + VILLAGE + " OR " + MEMBERSHIP + " OR " + CAME + """
             OR NOT (COALESCE(r.birth_place, p.birth_place) <=> p.birth_place)
             OR NOT (COALESCE(r.relation, p.relation) <=> p.relation)
             OR NOT (COALESCE(r.mother_name, p.mother_name) <=> p.mother_name)
             OR (NOT (COALESCE(r.family_card_no, h.family_card_no) <=> h.family_card_no) AND NOT EXISTS
                 (SELECT 1 FROM household m WHERE m.family_card_no = r.family_card_no AND m.merged_into = h.id))
             OR (r.family_card_no IS NULL AND p.household_id IS NULL)
             OR (r.nik IS NOT NULL AND NOT (r.warnings <=> p.warnings)))""";

    /** The same of a household. */
    static final String HOUSEHOLD = """
            (h.village <> r.village OR NOT (COALESCE(r.address, h.address) <=> h.address)
             OR NOT (COALESCE(r.hamlet, h.hamlet) <=> h.hamlet) OR NOT (COALESCE(r.rt, h.rt) <=> h.rt)
             OR NOT (COALESCE(r.rw, h.rw) <=> h.rw) OR NOT (COALESCE(r.decile, h.decile) <=> h.decile))""";

    private Differences() {}

    /** The programmes as text; {@code row} as the row says, where it says anything. */
    static String memberships(boolean row) {
        StringBuilder sql = new StringBuilder("CONCAT_WS(','");
        for (String programme : new String[] {"pkh", "bpnt", "pbi", "kip"}) {
            String value = row ? "COALESCE(r." + programme + ", p." + programme + ")" : "p." + programme;
            sql.append(", IF(").append(value).append(", '").append(programme).append("', NULL)");
        }
        return sql.append(")").toString();
    }
}
