package org.lockkeeper.store.internal.overlay;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.derby.io.StorageRandomAccessFile;

/** A place in a file of the overlay, where Derby reads and writes. Not safe for use by several threads. */
final class OverlayRandomAccess implements StorageRandomAccessFile {

    private final OverlayContent content;
    private final DataInputStream in = new DataInputStream(new In());
    private final DataOutputStream out = new DataOutputStream(new Out());
    private long at;

    OverlayRandomAccess(OverlayContent content, long at) {
        this.content = content;
        this.at = at;
    }

    InputStream input() {
        return in;
    }

    OutputStream output() {
        return out;
    }

    private final class In extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = content.read(at, bytes, offset, length);
            at += Math.max(0, n);
            return n;
        }

        @Override
        public long skip(long n) {
            long skipped = Math.clamp(n, 0, Math.max(0, content.length() - at));
            at += skipped;
            return skipped;
        }
    }

    private final class Out extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            content.write(at, bytes, offset, length);
            at += length;
        }
    }

    @Override
    public void close() {
        // the content goes with the overlay
    }

    @Override
    public long getFilePointer() {
        return at;
    }

    @Override
    public long length() {
        return content.length();
    }

    @Override
    public void seek(long to) {
        at = to;
    }

    @Override
    public void setLength(long length) throws IOException {
        content.length(length);
        at = Math.min(at, length);
    }

    @Override
    public void sync() {
        // nothing is to last
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
    }

    @Override
    public StorageRandomAccessFile clone() {
        return new OverlayRandomAccess(content, at);
    }

    // --- all the rest as Java's streams of data have it

    @Override
    public void readFully(byte[] bytes) throws IOException {
        in.readFully(bytes);
    }

    @Override
    public void readFully(byte[] bytes, int offset, int length) throws IOException {
        in.readFully(bytes, offset, length);
    }

    @Override
    public int skipBytes(int n) throws IOException {
        return in.skipBytes(n);
    }

    @Override
    public boolean readBoolean() throws IOException {
        return in.readBoolean();
    }

    @Override
    public byte readByte() throws IOException {
        return in.readByte();
    }

    @Override
    public int readUnsignedByte() throws IOException {
        return in.readUnsignedByte();
    }

    @Override
    public short readShort() throws IOException {
        return in.readShort();
    }

    @Override
    public int readUnsignedShort() throws IOException {
        return in.readUnsignedShort();
    }

    @Override
    public char readChar() throws IOException {
        return in.readChar();
    }

    @Override
    public int readInt() throws IOException {
        return in.readInt();
    }

    @Override
    public long readLong() throws IOException {
        return in.readLong();
    }

    @Override
    public float readFloat() throws IOException {
        return in.readFloat();
    }

    @Override
    public double readDouble() throws IOException {
        return in.readDouble();
    }

    @Override
    public String readLine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String readUTF() throws IOException {
        return in.readUTF();
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void writeBoolean(boolean v) throws IOException {
        out.writeBoolean(v);
    }

    @Override
    public void writeByte(int v) throws IOException {
        out.writeByte(v);
    }

    @Override
    public void writeShort(int v) throws IOException {
        out.writeShort(v);
    }

    @Override
    public void writeChar(int v) throws IOException {
        out.writeChar(v);
    }

    @Override
    public void writeInt(int v) throws IOException {
        out.writeInt(v);
    }

    @Override
    public void writeLong(long v) throws IOException {
        out.writeLong(v);
    }

    @Override
    public void writeFloat(float v) throws IOException {
        out.writeFloat(v);
    }

    @Override
    public void writeDouble(double v) throws IOException {
        out.writeDouble(v);
    }

    @Override
    public void writeBytes(String text) throws IOException {
        out.writeBytes(text);
    }

    @Override
    public void writeChars(String text) throws IOException {
        out.writeChars(text);
    }

    @Override
    public void writeUTF(String text) throws IOException {
        out.writeUTF(text);
    }
}
