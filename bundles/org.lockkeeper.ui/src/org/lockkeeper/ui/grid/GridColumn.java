package org.lockkeeper.ui.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.Token;

/**
 * A column: at once what is displayed, what is sorted and filtered by, and what is copied and exported. Immutable.
 * Ready-made kinds are in {@link GridColumns}.
 *
 * @param <R> type of the rows
 */
public final class GridColumn<R> {

    /** Where text stands in its cell. */
    public enum Align {
        /** At the start. */
        START,
        /** At the end: numbers. */
        END
    }

    /** How many bits a rank has. */
    static final int RANK_BITS = 40;

    private static final long AFTER_ALL = 1L << RANK_BITS;

    private final String id;
    private final String title;
    private final String tooltip;
    private final Function<? super R, ?> value;
    private final Comparator<Object> order;
    private final Function<Object, Object> sortKey;
    private final Comparator<Object> keyOrder;
    private final ToLongFunction<Object> rank;
    private final Function<Object, String> format;
    private final Function<? super R, String> instead;
    private final Function<? super R, List<String>> disputed;
    private final Function<String, Optional<?>> parse;
    private final String expects;
    private final String filterHint;
    private final Align align;
    private final int width;
    private final boolean hidden;
    private final boolean bytes;
    private final Function<? super R, Token> color;
    private final Function<? super R, Icon> icon;
    private final Function<? super R, List<Share>> bar;
    private final Function<String, ColumnFilter<R>> filter;
    private final Function<? super R, String> filterText;

    private GridColumn(Builder<R, ?> b) {
        id = b.id;
        title = b.title;
        tooltip = b.tooltip == null ? b.title : b.tooltip;
        value = b.value;
        order = b.order;
        sortKey = b.sortKey;
        keyOrder = b.keyOrder;
        rank = b.rank;
        format = b.format;
        instead = b.instead;
        disputed = b.disputed;
        parse = b.parse;
        expects = b.expects;
        filterHint = b.filterHint;
        align = b.align;
        width = b.width;
        hidden = b.hidden;
        bytes = b.bytes;
        color = b.color;
        icon = b.icon;
        bar = b.bar;
        filter = b.filter == null ? text -> CellFilter.of(this, text) : b.filter;
        filterText = b.filterText == null ? this::text : b.filterText;
    }

    /**
     * Describes a column whose cells are ordered as text, without regard to case.
     *
     * @param id stable id: key of saved states and of exports
     * @param title for people
     * @param value the cell's value; {@code null} where there is none
     */
    public static <R, V> Builder<R, V> of(String id, String title, Function<? super R, ? extends V> value) {
        return new Builder<>(id, title, value);
    }

    /** Stable id. */
    public String id() {
        return id;
    }

    /** Title for people. */
    public String title() {
        return title;
    }

    /** What the column means, shown over its header. */
    public String tooltip() {
        return tooltip;
    }

    /** Where text stands. */
    public Align align() {
        return align;
    }

    /** Width that it has until somebody changes it, in average characters. */
    public int width() {
        return width;
    }

    /** Whether it is shown only when asked for. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether its numbers count bytes, which files tell too. */
    boolean isBytes() {
        return bytes;
    }

    /** The value in a row, {@code null} where there is none. */
    public Object value(R row) {
        return value.apply(row);
    }

    /** The value as text; where there is none, what stands in its place, {@code ""} for nothing. */
    public String text(R row) {
        Object cell = value.apply(row);
        return cell == null ? instead.apply(row) : format.apply(cell);
    }

    /** The values between which nothing decides, as programs read them; empty where there is one, or none. */
    List<String> disputed(R row) {
        return value.apply(row) == null ? disputed.apply(row) : List.of();
    }

    /** Reads what was typed over this column. */
    ColumnFilter<R> filter(String text) {
        return filter.apply(text);
    }

    /** What may be typed over this column, with the signs that compare, as a sentence. */
    String filterHint() {
        return !filterHint.isEmpty() ? NLS.bind(filterHint, title)
                : expects.isEmpty() ? NLS.bind(GridMessages.FilterHintText, title)
                        : NLS.bind(GridMessages.FilterHintValue, title, expects);
    }

    /** What to type over this column, after {@code =}, to see rows like this one; {@code ""} where nothing is known. */
    String filterText(R row) {
        return filterText.apply(row);
    }

    /** What a row is ordered by: its value, or what is worked out of it once; {@code null} where there is no value. */
    Object sortKey(R row) {
        Object cell = value.apply(row);
        return cell == null ? null : sortKey.apply(cell);
    }

    /** Whether values have ranks. */
    boolean isRanked() {
        return rank != null;
    }

    /**
     * A number that is smaller where the row comes before another, and the same where only {@link #compareKeys} tells.
     *
     * @return from 0 to 2 to the power of {@value #RANK_BITS}
     */
    long rank(R row, boolean descending) {
        Object cell = value.apply(row);
        long known = cell == null ? 0 : rank.applyAsLong(cell);
        return cell == null ? AFTER_ALL : descending ? AFTER_ALL - 1 - known : known;
    }

    /** Orders what {@link #sortKey} gave; missing ones come last, in either direction. */
    int compareKeys(Object a, Object b, boolean descending) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        int result = keyOrder.compare(a, b);
        return descending ? -result : result;
    }

    /** Reads an operand of this column's type, such as the version in {@code >=7.2}. */
    Optional<?> parse(String text) {
        return parse.apply(text);
    }

    /** What {@link #parse} reads, for people: "a version such as 7.2.3"; {@code ""} where any text will do. */
    String expects() {
        return expects;
    }

    int compareValues(Object a, Object b) {
        return order.compare(a, b);
    }

    /** The colour of the text in a row; {@code null} for the ordinary one. */
    public Token color(R row) {
        return color == null ? null : color.apply(row);
    }

    /** The icon before the text in a row, {@code null} for none. */
    public Icon icon(R row) {
        return icon == null ? null : icon.apply(row);
    }

    /** What is painted as a bar in place of the text, {@code null} where the text is shown. */
    List<Share> bar(R row) {
        return bar == null ? null : bar.apply(row);
    }

    @Override
    public String toString() {
        return id;
    }

    /**
     * Collects what makes a column.
     *
     * @param <R> type of the rows
     * @param <V> type of the values
     */
    public static final class Builder<R, V> {

        private final String id;
        private final String title;
        private final Function<? super R, ? extends V> value;
        private String tooltip;
        private Comparator<Object> order;
        private Function<Object, Object> sortKey;
        private Comparator<Object> keyOrder;
        private ToLongFunction<Object> rank;
        private Function<Object, String> format = Object::toString;
        private Function<? super R, String> instead = _ -> "";
        private Function<? super R, List<String>> disputed = _ -> List.of();
        private Function<String, Optional<?>> parse = _ -> Optional.empty();
        private String expects = "";
        private String filterHint = "";
        private Align align = Align.START;
        private int width = 16;
        private boolean hidden;
        private boolean bytes;
        private Function<? super R, Token> color;
        private Function<? super R, Icon> icon;
        private Function<? super R, List<Share>> bar;
        private Function<String, ColumnFilter<R>> filter;
        private Function<? super R, String> filterText;

        private Builder(String id, String title, Function<? super R, ? extends V> value) {
            this.id = Objects.requireNonNull(id);
            this.title = Objects.requireNonNull(title);
            this.value = Objects.requireNonNull(value);
            this.order = (a, b) -> NaturalOrder.INSTANCE.compare(format.apply(a), format.apply(b));
            this.sortKey = cell -> NaturalOrder.INSTANCE.key(format.apply(cell));
            this.keyOrder = (a, b) -> ((NaturalOrder.Key) a).compareTo((NaturalOrder.Key) b);
        }

        /** How values are ordered; they are never {@code null}. */
        @SuppressWarnings("unchecked")
        public Builder<R, V> order(Comparator<? super V> comparator) {
            this.order = (a, b) -> comparator.compare((V) a, (V) b);
            this.sortKey = cell -> cell;
            this.keyOrder = order;
            return this;
        }

        /**
         * How values are ordered, with a number of each that nearly always tells.
         *
         * @param number from 0 to less than 2 to the power of {@value #RANK_BITS}, smaller only for values that come before
         */
        @SuppressWarnings("unchecked")
        Builder<R, V> order(Comparator<? super V> comparator, ToLongFunction<? super V> number) {
            order(comparator);
            this.rank = cell -> number.applyAsLong((V) cell);
            return this;
        }

        /** How a value is written; it is never {@code null}. */
        @SuppressWarnings("unchecked")
        public Builder<R, V> format(Function<? super V, String> formatter) {
            this.format = cell -> formatter.apply((V) cell);
            return this;
        }

        /** What stands in the cells that have no value: "7.2.3 / 7.1.0?"; {@code ""} for nothing. */
        public Builder<R, V> instead(Function<? super R, String> text) {
            this.instead = text;
            return this;
        }

        /** The values between which nothing decides in the cells that have none, for files that programs read. */
        public Builder<R, V> disputed(Function<? super R, List<String>> values) {
            this.disputed = values;
            return this;
        }

        /**
         * How an operand of a filter is read, so that {@code <}, {@code >=} and so on work.
         *
         * @param what it reads, for people who typed something else: "a version such as 7.2.3"
         */
        public Builder<R, V> parse(Function<String, Optional<V>> parser, String what) {
            this.parse = parser::apply;
            this.expects = what;
            return this;
        }

        /**
         * How what is typed over the column is read, in place of the kit's own notation.
         *
         * @param reader never gets a blank text
         * @param textOfRow what to type, after {@code =}, to see rows like one
         */
        public Builder<R, V> filter(Function<String, ColumnFilter<R>> reader, Function<? super R, String> textOfRow) {
            this.filter = reader;
            this.filterText = textOfRow;
            return this;
        }

        /**
         * What may be typed over the column, where that is not the kit's own notation.
         *
         * @param sentence for people; {@code {0}} in it is the column's title
         */
        public Builder<R, V> filterHint(String sentence) {
            this.filterHint = sentence;
            return this;
        }

        /** What the column means. */
        public Builder<R, V> tooltip(String text) {
            this.tooltip = text;
            return this;
        }

        /** Where text stands. */
        public Builder<R, V> align(Align where) {
            this.align = where;
            return this;
        }

        /** Width in average characters, at least 2. */
        public Builder<R, V> width(int characters) {
            this.width = Math.max(2, characters);
            return this;
        }

        /** Shows the column only when asked for. */
        public Builder<R, V> hidden() {
            this.hidden = true;
            return this;
        }

        /** Its numbers count bytes, which are shown as people read them; files tell the numbers too. */
        Builder<R, V> bytes() {
            this.bytes = true;
            return this;
        }

        /** Colours the text by row; {@code null} means the ordinary colour. Colour is never to be the only sign. */
        public Builder<R, V> color(Function<? super R, Token> tokenOfRow) {
            this.color = tokenOfRow;
            return this;
        }

        /** Puts an icon before the text by row; {@code null} means none. */
        public Builder<R, V> icon(Function<? super R, Icon> iconOfRow) {
            this.icon = iconOfRow;
            return this;
        }

        /** Paints a bar in place of the text, which copies, exports and assistive technology have all the same. */
        public Builder<R, V> bar(Function<? super R, List<Share>> sharesOfRow) {
            this.bar = sharesOfRow;
            return this;
        }

        /** The column. */
        public GridColumn<R> build() {
            return new GridColumn<>(this);
        }
    }
}
