package org.lockkeeper.api.evidence;

import java.util.List;

/**
 * Brings attributes besides those of Lockkeeper. An OSGi service of this type takes part from the moment its bundle
 * starts: stored and exported values of its attributes have their type from then on. Without it nothing of them is
 * lost; they are texts.
 */
public interface AttributeProvider {

    /** The attributes; always the same ones. Ids of Lockkeeper's own attributes are passed over. */
    List<Attribute<?>> attributes();
}
