/** The open workspace and the plan computed from it, as the views see them: on the UI thread, never blocking. */
package org.lockkeeper.ui.session;
