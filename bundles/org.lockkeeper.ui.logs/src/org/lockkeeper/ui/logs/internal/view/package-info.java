/** The controls of one log, put together. */
package org.lockkeeper.ui.logs.internal.view;
