package org.lockkeeper.ui.logs.internal.open;

import org.lockkeeper.api.util.Progress;

/** A progress that tells a few times a second that there is some. */
final class NewsProgress implements Progress {

    private static final long EVERY_NANOS = 250_000_000L;

    private final Progress progress;
    private final Runnable news;
    private long told = System.nanoTime();

    /**
     * @param news told on the thread that makes progress
     */
    NewsProgress(Progress progress, Runnable news) {
        this.progress = progress;
        this.news = news;
    }

    @Override
    public void task(String name) {
        progress.task(name);
    }

    @Override
    public void fraction(double done) {
        progress.fraction(done);
        long now = System.nanoTime();
        if (now - told > EVERY_NANOS) {
            told = now;
            news.run();
        }
    }

    @Override
    public boolean isCancelled() {
        return progress.isCancelled();
    }
}
