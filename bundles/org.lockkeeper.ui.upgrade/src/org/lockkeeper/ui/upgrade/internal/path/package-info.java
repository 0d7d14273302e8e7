/** The ways over versions. */
package org.lockkeeper.ui.upgrade.internal.path;
