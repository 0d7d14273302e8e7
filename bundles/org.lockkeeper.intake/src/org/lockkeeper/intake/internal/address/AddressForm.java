package org.lockkeeper.intake.internal.address;

import java.util.List;

/** One form of lists of addresses, read line by line. */
interface AddressForm {

    /** Whether the first lines of a file are of this form. */
    boolean recognises(List<String> first);

    /** A reader of one file. */
    Lines reader(Leases into);

    /** Takes the lines of a file. */
    interface Lines {

        /** Takes a line. */
        void line(String text, long number, long offset);

        /** The file is read to its end. */
        default void end() {
            // nothing is left where each line speaks for itself
        }
    }
}
