package org.lockkeeper.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.lockkeeper.robot.Robot;

/** What all tests of the window share: the workbench, a picture where one fails, no error in the log. */
@ExtendWith(UiTest.Picture.class)
abstract class UiTest {

    final Workbench workbench = Workbench.get();
    final Robot robot = workbench.robot();
    private int errorsBefore;

    @BeforeEach
    void countErrors() {
        errorsBefore = workbench.errors().size();
    }

    @AfterEach
    void nothingWasLoggedAsAnError() {
        List<IStatus> errors = workbench.errors().subList(errorsBefore, workbench.errors().size());
        assertEquals(List.of(), errors.stream().map(UiTest::text).toList());
    }

    /** The help lies behind Why? again, as most tests expect. */
    final void whyInFront() {
        robot.menu("View", "Why?");
    }

    private static String text(IStatus status) {
        Throwable cause = status.getException();
        return status.getPlugin() + ": " + status.getMessage() + (cause == null ? "" : " (" + cause + ")");
    }

    /** Keeps a picture of the window at the moment of a failure. */
    static final class Picture implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            keep(context, failure);
            throw failure;
        }

        @Override
        public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
                throws Throwable {
            keep(context, failure);
            throw failure;
        }

        @Override
        public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure)
                throws Throwable {
            keep(context, failure);
            throw failure;
        }

        private static void keep(ExtensionContext context, Throwable failure) {
            Robot robot = Workbench.get().robot();
            Path folder = Path.of(System.getProperty("lockkeeper.pictures", "target/pictures")).toAbsolutePath();
            Path file = folder.resolve(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName() + "." + robot.name() + ".png");
            try {
                Files.createDirectories(folder);
                robot.screenshot(file);
            } catch (Exception | Error e) {
                // the failure itself matters more than its picture
                failure.addSuppressed(e);
            }
        }
    }
}
