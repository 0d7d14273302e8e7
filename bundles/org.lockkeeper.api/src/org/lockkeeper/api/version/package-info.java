/** Versions of Kerio products: their spellings and their order. */
package org.lockkeeper.api.version;
