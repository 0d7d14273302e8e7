package org.lockkeeper.robot;

/**
 * Makes robots of one kind. Adapters register one as an OSGi service; tests take the one whose name the system property
 * {@value #PROPERTY} tells.
 */
public interface RobotFactory {

    /** System property that chooses the adapter. */
    String PROPERTY = "lockkeeper.robot";

    /** Name of the adapter: {@code swt}, {@code swtbot}. */
    String name();

    /** A robot for the workbench that runs in this process; waits until its display is there. */
    Robot create();
}
