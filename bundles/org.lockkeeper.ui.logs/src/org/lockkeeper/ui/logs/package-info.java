/** Log views. */
package org.lockkeeper.ui.logs;
