package org.lockkeeper.ui.navigation;

/** What a part's object implements to be the place where papers are handed over. Called on the UI thread. */
public interface HandsOver {

    /** Offers a paper about the clients that are looked at: what is in scope and passes the filter that is in force. */
    void handOver();
}
