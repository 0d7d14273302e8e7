/** What each reader of a plan gets: contents without a format. */
package org.lockkeeper.report.model;
