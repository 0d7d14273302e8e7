/** What a client is listed, filtered, grouped and exported by: its fields, the same everywhere. */
package org.lockkeeper.api.inventory;
