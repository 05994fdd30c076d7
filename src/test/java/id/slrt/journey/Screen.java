package id.slrt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import id.slrt.demo.DemoAccounts;
import java.util.List;

/** One user's browser: what a person at the desk does, with the keyboard. */
final class Screen implements AutoCloseable {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final String base;

    Screen(BrowserContext context, String base) {
        this.context = context;
        this.page = context.newPage();
        this.base = base;
        page.setDefaultTimeout(15_000);
    }

    Screen signIn(String username) {
        open("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(DemoAccounts.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Screen open(String path) {
        page.navigate(base + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** As {@link #open}, without waiting for the network to be quiet for half a second. */
    Screen load(String path) {
        page.navigate(base + path);
        return this;
    }

    Screen wide(int pixels) {
        page.setViewportSize(pixels, 768);
        return this;
    }

    Page page() {
        return page;
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on with Tab until the field of this name has the focus: the page must be usable so. */
    Screen tabTo(String name) {
        for (int i = 0; i < 60; i++) {
            press("Tab");
            if (name.equals(
                    page.evaluate("document.activeElement.name || document.activeElement.textContent.trim()"))) {
                return this;
            }
        }
        throw new AssertionError("no way to " + name + " with the Tab key on " + page.url());
    }

    void waitForIdle() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** WCAG 2.2 AA by axe, and nothing that is wider than the screen. */
    void check(String path) {
        if (Boolean.TRUE.equals(page.evaluate("window.axe === undefined"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        // only what is wrong is described: what is right is many times as much
        assertThat(page.evaluate("""
                async tags => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations
                    .map(rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html))""", RULES))
                .as(path + " " + page.viewportSize().width)
                .isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(path + " fits into " + page.viewportSize().width + " px")
                .isEqualTo(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
