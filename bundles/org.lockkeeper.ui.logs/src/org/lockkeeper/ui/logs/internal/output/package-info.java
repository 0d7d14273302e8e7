/** Lines that are copied, saved, or shown as a whole. */
package org.lockkeeper.ui.logs.internal.output;
