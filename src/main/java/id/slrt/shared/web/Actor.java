package id.slrt.shared.web;

import java.util.List;
import java.util.Locale;

/** Who a page is rendered for, as far as the page frame needs to know. */
public interface Actor {
    String displayName();

    Locale locale();

    /** The menu of this actor's role: at most seven items. */
    List<MenuItem> menu();

    /** One item of the menu: {@code nav.<key>} names its text. */
    record MenuItem(String key, String href) {}
}
