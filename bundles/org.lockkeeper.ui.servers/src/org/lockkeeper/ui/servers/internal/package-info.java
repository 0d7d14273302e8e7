/** Navigator, Overview and Server: what is known of the servers, and what the upgrade does to their clients. */
package org.lockkeeper.ui.servers.internal;
