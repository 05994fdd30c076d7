package id.slrt.support;

import id.slrt.shared.OfficeZone;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Before every test class: one on the program finds the {@link Office} and nothing that another class made; chance begins
 * anew ({@link Chance}), and a failure says how to repeat it.
 */
public final class Fresh implements BeforeAllCallback, TestWatcher {
    @Override
    public void beforeAll(ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        if (test.getEnclosingClass() == null) {
            Chance.begin(test.getName());
            OfficeZone.WIB.enter();
            if (AnnotationSupport.isAnnotated(test, MicronautTest.class)) {
                TestDatabase.begin(test.getSimpleName());
            }
        }
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        System.err.println("repeat with -Dtests.seed=" + Chance.SEED);
    }
}
