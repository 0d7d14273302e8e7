/**
 * A model of the world that knows nothing of evidence, facts and verdicts: who really has what, and what an upgrade
 * really does to each Outlook, straight from the two documents that Lockkeeper was conceived from (the article "Kerio
 * Updater Service installation" and the chapter on the Kerio Synchronization Plug-in). It shares no code with rules,
 * resolution and planning, so that it can be held against them; rehearsals run on it.
 */
@NullMarked
package org.lockkeeper.core.rehearsal.world;

import org.jspecify.annotations.NullMarked;
