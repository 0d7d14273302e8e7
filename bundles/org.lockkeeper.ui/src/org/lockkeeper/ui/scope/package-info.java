/** What everything is about: one scope for all views, and which of its clients are looked at. */
package org.lockkeeper.ui.scope;
