/** What extensions get of the window: its services in words of the API. */
package org.lockkeeper.ui.workbench.internal.workbench;
