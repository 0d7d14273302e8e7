package org.lockkeeper.ui.navigation;

import org.lockkeeper.api.ui.SearchSource;

/**
 * What the views of the product can do with a thing that was typed. It answers out of memory, so it is asked at each key, on the
 * UI thread, and its tasks stand before all that has to be read: Enter does the same however fast the disk is. A service.
 */
public interface TaskSource extends SearchSource {
}
