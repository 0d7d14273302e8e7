/** Rules: what a document says about an upgrade, as small classes that state findings about clients and servers. */
package org.lockkeeper.api.rules;
