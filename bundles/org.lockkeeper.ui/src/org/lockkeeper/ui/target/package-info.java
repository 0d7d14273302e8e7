/** The field of the version to upgrade to, wherever it stands. */
package org.lockkeeper.ui.target;
