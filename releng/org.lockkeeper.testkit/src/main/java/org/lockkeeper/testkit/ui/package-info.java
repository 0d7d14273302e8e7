/**
 * What services of the views' kit have to keep to, as tests to inherit. The kit (artifact {@code lockkeeper-kit}) and SWT are
 * needed beside the test kit, and no window.
 *
 * @since 0.1
 */
package org.lockkeeper.testkit.ui;
