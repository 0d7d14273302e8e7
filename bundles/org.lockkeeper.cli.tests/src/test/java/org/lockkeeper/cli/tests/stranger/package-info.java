/** Services as a careless stranger writes them; loaded from a jar of their own, as an extension's are. */
package org.lockkeeper.cli.tests.stranger;
