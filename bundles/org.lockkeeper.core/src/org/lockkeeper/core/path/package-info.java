/** The ways over versions: stops, hops between them, and the search for the safest. */
package org.lockkeeper.core.path;
