package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 by the system's libcrypto (OpenSSL 1.1 and 3), which uses the processor's own instructions for it. Java does so
 * only in code of its optimizing compiler, which most imports go without. Where there is no such library, or it does not
 * answer a known question rightly, Java's own is taken.
 */
final class SystemDigest implements ContentDigest {

    private static final List<String> LIBRARIES = List.of("libcrypto.so.3", "libcrypto.so.1.1");
    // the example of FIPS 180-4
    private static final String KNOWN = "abc";
    private static final String KNOWN_DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final int DIGEST_BYTES = 32;
    private static final int PIECE = 64 * 1024;

    /** The functions of the library, {@code null} where it is not used. */
    private static final class Linked {
        static final @Nullable Functions FUNCTIONS = link();

        private Linked() {
        }
    }

    /** EVP_sha256 answers a constant; all of OpenSSL's functions that answer an int answer 1 where they did it. */
    private record Functions(MemorySegment sha256, MethodHandle create, MethodHandle init, MethodHandle update,
            MethodHandle end, MethodHandle free) {
    }

    private final Functions functions;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment piece = arena.allocate(PIECE);
    private final MemorySegment context;

    private SystemDigest(Functions functions) throws IOException {
        this.functions = functions;
        try {
            context = (MemorySegment) functions.create().invokeExact();
        } catch (Throwable e) {
            throw failed(e);
        }
        if (context.equals(MemorySegment.NULL)) {
            throw failed(null);
        }
        try {
            done((int) functions.init().invokeExact(context, functions.sha256(), MemorySegment.NULL));
        } catch (Throwable e) {
            close();
            throw failed(e);
        }
    }

    /** A new one; {@code null} where the system has none that can be used. To be closed by the thread that made it. */
    static @Nullable SystemDigest tryNew() {
        Functions functions = Linked.FUNCTIONS;
        try {
            return functions == null ? null : new SystemDigest(functions);
        } catch (IOException e) {
            // nothing was read yet, so Java's own can still do it
            return null;
        }
    }

    @Override
    public void update(byte[] bytes, int length) throws IOException {
        for (int from = 0; from < length; from += PIECE) {
            long count = Math.min(PIECE, length - from);
            MemorySegment.copy(bytes, from, piece, ValueLayout.JAVA_BYTE, 0, (int) count);
            try {
                done((int) functions.update().invokeExact(context, piece, count));
            } catch (Throwable e) {
                throw failed(e);
            }
        }
    }

    @Override
    public String hex() throws IOException {
        MemorySegment digest = arena.allocate(DIGEST_BYTES);
        try {
            done((int) functions.end().invokeExact(context, digest, MemorySegment.NULL));
        } catch (Throwable e) {
            throw failed(e);
        }
        return HexFormat.of().formatHex(digest.toArray(ValueLayout.JAVA_BYTE));
    }

    @Override
    public void close() {
        try {
            functions.free().invokeExact(context);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            arena.close();
        }
    }

    private static void done(int answer) throws IOException {
        if (answer != 1) {
            throw failed(null);
        }
    }

    private static IOException failed(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return new IOException("the system's libcrypto could not compute a SHA-256", cause);
    }

    private static @Nullable Functions link() {
        // without leave Java warns on standard error, or refuses
        if (!SystemDigest.class.getModule().isNativeAccessEnabled()
                || !System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        for (String name : LIBRARIES) {
            try {
                Functions functions = link(SymbolLookup.libraryLookup(name, Arena.global()));
                if (isRight(functions)) {
                    return functions;
                }
            } catch (IllegalArgumentException | UnsupportedOperationException | IOException e) {
                // no such library here, or not what it should be: the next one, or Java's own
            }
        }
        return null;
    }

    private static Functions link(SymbolLookup library) throws IOException {
        AddressLayout address = ValueLayout.ADDRESS;
        MemoryLayout number = ValueLayout.JAVA_INT;
        MethodHandle sha256 = function(library, "EVP_sha256", FunctionDescriptor.of(address));
        try {
            return new Functions((MemorySegment) sha256.invokeExact(),
                    function(library, "EVP_MD_CTX_new", FunctionDescriptor.of(address)),
                    function(library, "EVP_DigestInit_ex", FunctionDescriptor.of(number, address, address, address)),
                    function(library, "EVP_DigestUpdate",
                            FunctionDescriptor.of(number, address, address, ValueLayout.JAVA_LONG)),
                    function(library, "EVP_DigestFinal_ex", FunctionDescriptor.of(number, address, address, address)),
                    function(library, "EVP_MD_CTX_free", FunctionDescriptor.ofVoid(address)));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor form) throws IOException {
        MemorySegment at = library.find(name).orElseThrow(() -> new IOException("libcrypto has no " + name));
        return Linker.nativeLinker().downcallHandle(at, form);
    }

    private static boolean isRight(Functions functions) throws IOException {
        byte[] known = KNOWN.getBytes(StandardCharsets.US_ASCII);
        try (SystemDigest digest = new SystemDigest(functions)) {
            digest.update(known, known.length);
            return digest.hex().equals(KNOWN_DIGEST);
        }
    }
}
