/** Navigator, overview and server views. */
package org.lockkeeper.ui.servers;
