/** The contract of writers that turn a plan into a paper. */
package org.lockkeeper.api.report;
