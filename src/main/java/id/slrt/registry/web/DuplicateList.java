package id.slrt.registry.web;

import id.slrt.registry.duplicates.PairKind;
import id.slrt.registry.duplicates.Strength;
import id.slrt.registry.linkage.Model;
import id.slrt.shared.Word;
import id.slrt.shared.web.Page;
import org.jspecify.annotations.Nullable;

/** What the templates of pairs need beside their model: addresses of filtered lists, evidence in words. */
public final class DuplicateList {
    private static final double STRONG = 8;
    private static final double SOME = 1;

    private DuplicateList() {}

    /** The address of the list with these filters, to be sent to a colleague. */
    public static String href(@Nullable PairKind kind, @Nullable Strength strength, @Nullable String area) {
        return "/duplicates?kind=" + (kind == null ? "" : Word.of(kind)) + "&strength="
                + (strength == null ? "" : Word.of(strength)) + "&area=" + (area == null ? "" : area);
    }

    /** What one field says: "nama sama, ejaan lain". */
    public static String words(Page page, Model.Part part) {
        if (part.level().isEmpty()) {
            return page.t("evidence.unknown");
        }
        if (part.field().equals("members")) {
            String[] counts = part.level().split("/");
            return page.t("evidence.members.of", counts[0], counts[1], counts[2]);
        }
        return page.t("evidence." + part.field() + "." + part.level());
    }

    /** How much it says, as a word. */
    public static String weight(Model.Part part) {
        return part.bits() >= STRONG
                ? "strong"
                : part.bits() >= SOME ? "some" : part.bits() > -SOME ? "none" : "against";
    }
}
