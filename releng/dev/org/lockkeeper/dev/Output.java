package org.lockkeeper.dev;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what the compiler writes in memory, with the source that each class is from. */
final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /** A class that was compiled. */
    record Compiled(String entry, Path source, ByteArrayOutputStream bytes) {
    }

    final Map<String, Compiled> classes = new HashMap<>();

    Output(StandardJavaFileManager manager) {
        super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
            FileObject sibling) {
        String entry = name.replace('.', '/') + ".class";
        Compiled compiled = new Compiled(entry, Path.of(sibling.toUri()), new ByteArrayOutputStream());
        classes.put(entry, compiled);
        return new SimpleJavaFileObject(URI.create("mem:///" + entry), kind) {
            @Override
            public OutputStream openOutputStream() {
                return compiled.bytes();
            }
        };
    }
}
