package org.lockkeeper.api.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.commands.CommandDescription;
import org.lockkeeper.api.commands.CommandRun;
import org.lockkeeper.api.commands.ConsoleCommand;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;

/** A command of another bundle: whatever it throws is a sentence, and its exit code is one that it has described. */
final class GuardedCommand implements ConsoleCommand, Foreign.Guarded {

    private static final String CONSEQUENCE = "What it printed before may be all of it or a part; what it kept before stays.";

    private final ConsoleCommand delegate;
    private final CommandDescription description;
    private final ForeignFailures failures;
    private final Duration patience;

    GuardedCommand(ConsoleCommand delegate, Duration patience) {
        this.delegate = delegate;
        this.patience = patience;
        description = delegate.description();
        Foreign.named("name", description.name());
        failures = new ForeignFailures("command", description.name(), delegate);
    }

    @Override
    public Object delegate() {
        return delegate;
    }

    @Override
    public CommandDescription description() {
        return description;
    }

    @Override
    public int run(CommandRun run) throws ProblemException, IOException {
        CallWatch watch = new CallWatch(failures, patience, CONSEQUENCE);
        try (CallWatch.Call call = watch.begin("running")) {
            Watched watched = new Watched(run, call, new WatchedStream(run.out(), call));
            int code = run(watched, watch);
            if (!description.exitCodes().containsKey(code)) {
                String failed = "ended with " + code + ", which is none of its exit codes";
                failures.tell(failed, CONSEQUENCE, null);
                throw new ForeignException("The command " + description.name() + " " + failed + ".", null);
            }
            return code;
        }
    }

    private int run(Watched watched, CallWatch watch) throws ProblemException, IOException {
        try {
            return delegate.run(watched);
        } catch (Throwable e) {
            failures.endIfFatal(e);
            if (!watch.isLate()) {
                watched.stream.throwFailure();
                if (e instanceof ProblemException problem) {
                    throw problem;
                }
                failures.tell("failed", CONSEQUENCE, e);
            }
            throw new ForeignException("The command " + description.name() + " did not come to its end.", e);
        }
    }

    @Override
    public String toString() {
        return description.name();
    }

    /** Whatever is asked of it is a sign of life, and what Lockkeeper does meanwhile may take its time. */
    private record Watched(CommandRun run, CallWatch.Call call, WatchedStream stream) implements CommandRun {

        @Override
        public boolean isGiven(String option) {
            call.alive();
            return run.isGiven(option);
        }

        @Override
        public List<String> values(String option) {
            call.alive();
            return run.values(option);
        }

        @Override
        public List<String> arguments() {
            call.alive();
            return run.arguments();
        }

        @Override
        public Path path(String typed) throws ProblemException {
            call.alive();
            return run.path(typed);
        }

        @Override
        public OutputStream out() {
            return stream;
        }

        @Override
        public void print(String line) throws IOException {
            call.alive();
            try {
                run.print(line);
            } catch (IOException e) {
                stream.failed(e);
                throw e;
            }
        }

        @Override
        public void note(String sentence) {
            call.alive();
            run.note(sentence);
        }

        @Override
        public void warn(String sentence) {
            call.alive();
            run.warn(sentence);
        }

        @Override
        public Progress progress() {
            Progress progress = run.progress();
            return progress.orUntil(() -> {
                call.alive();
                return false;
            }).telling(call::alive);
        }

        @Override
        public Workspace workspace() throws ProblemException {
            call.rest();
            try {
                return watched(run.workspace());
            } finally {
                call.goOn();
            }
        }

        @Override
        public Workspace workspaceToChange() throws ProblemException {
            call.rest();
            try {
                return watched(run.workspaceToChange());
            } finally {
                call.goOn();
            }
        }

        /** A plan of a large site may take longer than a command may be silent. */
        private Workspace watched(Workspace workspace) {
            return (Workspace) Proxy.newProxyInstance(Workspace.class.getClassLoader(), new Class<?>[] {Workspace.class},
                    (_, method, arguments) -> {
                        call.rest();
                        try {
                            return method.invoke(workspace, arguments);
                        } catch (InvocationTargetException e) {
                            throw Objects.requireNonNullElse(e.getCause(), e);
                        } finally {
                            call.goOn();
                        }
                    });
        }
    }
}
