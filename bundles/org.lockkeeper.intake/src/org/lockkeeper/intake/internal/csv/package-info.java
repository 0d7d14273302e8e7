/** CSV of all dialects, with exact places. */
package org.lockkeeper.intake.internal.csv;
