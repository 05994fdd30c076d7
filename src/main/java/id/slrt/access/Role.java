package id.slrt.access;

import id.slrt.shared.web.Actor.MenuItem;
import java.util.List;
import java.util.stream.Stream;

/** What a user is at the office, with the menu that this work needs: at most seven items. */
public enum Role {
    FRONT_OFFICE("search", "register", "cases", "referrals", "replies", "unreached"),
    BACK_OFFICE("search", "cases", "referrals", "duplicates", "letters", "catalogue"),
    MANAGER("search", "cases", "referrals", "letters", "dashboard", "routing"),
    FACILITATOR("visits", "search", "register", "cases", "unreached", "catalogue"),
    AGENCY("referrals", "overdue", "handovers", "figures", "catalogue"),
    LEADER("dashboard", "indicators", "figures"),
    ADMIN("users", "imports", "routing", "indicators", "templates", "messages", "letter-templates"),
    AUDITOR("audit", "indicators");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> pages;

    Role(String... pages) {
        this.pages = List.of(pages);
    }

    /** Whether people of this role work for the office itself, and so for its own queue of referrals. */
    boolean ofTheHost() {
        return this == FRONT_OFFICE || this == BACK_OFFICE || this == MANAGER;
    }

    /** The menu: {@code nav.<page>} names the text, {@code /<page>} is the address. */
    List<MenuItem> menu() {
        return Stream.concat(
                        Stream.of(new MenuItem("home", "/")),
                        pages.stream().map(page -> new MenuItem(page, "/" + page)))
                .toList();
    }
}
