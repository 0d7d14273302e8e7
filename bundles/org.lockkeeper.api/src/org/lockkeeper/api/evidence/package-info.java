/** What was seen, where and when: observations and their evidence. Everything else is computed from these. */
package org.lockkeeper.api.evidence;
