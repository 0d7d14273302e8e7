package org.lockkeeper.extensions.stranger;

/** Rules that nobody can make. */
public final class UnmadeRules {

    private UnmadeRules() {
    }

    /** An abstract one. */
    public abstract static class Abstract extends StrangerRule {
    }

    /** One that is seen in its package only. */
    static class Hidden extends StrangerRule {
    }

    /** One that wants something that nobody gives it. */
    public static class Wanting extends StrangerRule {

        /** @param wanted whatever */
        public Wanting(String wanted) {
            super();
        }
    }
}
