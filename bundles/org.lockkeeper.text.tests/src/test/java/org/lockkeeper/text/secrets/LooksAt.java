package org.lockkeeper.text.secrets;

/** A line that counts how often a character of it is asked for. */
final class LooksAt implements CharSequence {

    private final String text;
    private long asked;

    private LooksAt(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        asked++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        asked += end - start;
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        asked += text.length();
        return text;
    }

    /** How often a line that says password and then the part many times is looked at. */
    static long of(String part, int times) {
        LooksAt line = new LooksAt("password " + part.repeat(times) + "@");
        Secrets.replace(line, "***");
        return line.asked;
    }
}
