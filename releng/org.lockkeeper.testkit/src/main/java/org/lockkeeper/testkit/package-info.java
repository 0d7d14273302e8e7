/**
 * What every service of an extension has to keep to, as tests to inherit: one abstract class a kind of service. The
 * tests of an extension extend it, hand over their service and a sample, and run it with JUnit 5.
 *
 * @since 0.1
 */
package org.lockkeeper.testkit;
