/** What is particular to Derby: booting and shutting down a database, its codes, and its errors in words for people. */
package org.lockkeeper.store.internal.derby;
