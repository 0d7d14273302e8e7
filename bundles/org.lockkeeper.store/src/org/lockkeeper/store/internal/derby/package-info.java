/** What is particular to Derby: booting and shutting down a database, its codes, and its errors in words for people. */
@NullMarked
package org.lockkeeper.store.internal.derby;

import org.jspecify.annotations.NullMarked;
