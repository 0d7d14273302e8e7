/** The Log view. */
package org.lockkeeper.ui.logs.internal;
