/** Writes findings, facts and their evidence onto pages: every claim with what it rests on, every line a link. */
package org.lockkeeper.ui.proof;
