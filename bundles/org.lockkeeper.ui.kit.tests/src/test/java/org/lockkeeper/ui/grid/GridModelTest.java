package org.lockkeeper.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.ui.text.NaturalOrder;

/** What grids show, copy and export, decided without a window. */
class GridModelTest {

    private record Row(String name, ProductVersion version) {

        static Row of(String name, String version) {
            return new Row(name, version == null ? null : ProductVersion.parse(version));
        }
    }

    private static final List<GridColumn<Row>> COLUMNS = List.of(
            GridColumns.<Row>text("name", "Name", Row::name).build(),
            GridColumns.<Row>version("version", "Version", Row::version).build());

    private static final List<Row> ROWS = List.of(Row.of("WS-10", "7.10.0"), Row.of("ws-9", "7.2.3"),
            Row.of("NB-1", null), Row.of("WS-2", "7.2.3 build 10"));

    private static GridModel<Row> model(GridQuery<Row> query) {
        return GridModel.of(COLUMNS).with(ROWS, query, Progress.NONE);
    }

    private static List<String> names(GridQuery<Row> query) {
        return model(query).shownRows().stream().map(Row::name).toList();
    }

    @Test
    void keepsTheOrderGivenWhereNothingIsAsked() {
        assertThat(names(GridQuery.all())).containsExactly("WS-10", "ws-9", "NB-1", "WS-2");
    }

    @Test
    void sortsVersionsAsVersionsAndMissingOnesLastInEitherDirection() {
        assertThat(names(GridQuery.<Row>all().withSort(List.of(SortKey.up("version")))))
                .containsExactly("ws-9", "WS-2", "WS-10", "NB-1");
        assertThat(names(GridQuery.<Row>all().withSort(List.of(SortKey.down("version")))))
                .containsExactly("WS-10", "WS-2", "ws-9", "NB-1");
    }

    @Test
    void sortsNamesAsPeopleDo() {
        assertThat(names(GridQuery.<Row>all().withSort(List.of(SortKey.up("name")))))
                .containsExactly("NB-1", "WS-2", "ws-9", "WS-10");
    }

    @Test
    void passesOverSortKeysOfColumnsThatAreGone() {
        assertThat(names(GridQuery.<Row>all().withSort(List.of(SortKey.up("gone"), SortKey.up("name")))))
                .containsExactly("NB-1", "WS-2", "ws-9", "WS-10");
    }

    @Test
    void filtersByTextWithoutRegardToCase() {
        assertThat(names(GridQuery.<Row>all().withFilter("name", "WS"))).containsExactly("WS-10", "ws-9", "WS-2");
        assertThat(names(GridQuery.<Row>all().withFilter("name", "!ws"))).containsExactly("NB-1");
        assertThat(names(GridQuery.<Row>all().withFilter("name", "=ws-9"))).containsExactly("ws-9");
        assertThat(names(GridQuery.<Row>all().withFilter("name", "nb|-10"))).containsExactly("WS-10", "NB-1");
    }

    @Test
    void filtersByEmptiness() {
        assertThat(names(GridQuery.<Row>all().withFilter("version", "="))).containsExactly("NB-1");
        assertThat(names(GridQuery.<Row>all().withFilter("version", "!"))).containsExactly("WS-10", "ws-9", "WS-2");
    }

    @Test
    void comparesVersionsByValue() {
        assertThat(names(GridQuery.<Row>all().withFilter("version", "<7.3"))).containsExactly("ws-9", "WS-2");
        assertThat(names(GridQuery.<Row>all().withFilter("version", ">=7.3"))).containsExactly("WS-10");
        assertThat(names(GridQuery.<Row>all().withFilter("version", "<=7.2.3"))).containsExactly("ws-9");
    }

    @Test
    void presetAndFiltersHoldTogetherAndGoTogether() {
        GridQuery<Row> query = GridQuery.<Row>all().withPreset(r -> r.version() != null, "with version")
                .withFilter("name", "-1");
        assertThat(names(query)).containsExactly("WS-10");
        assertThat(query.isFiltered()).isTrue();
        GridQuery<Row> cleared = query.withPreset(null, "").withFilters(Map.of());
        assertThat(cleared.isFiltered()).isFalse();
        assertThat(names(cleared)).hasSize(4);
    }

    @Test
    void tellsWhichFilterHidesAllRows() {
        GridQuery<Row> some = GridQuery.<Row>all().withFilter("name", "ws");
        assertThat(model(some).hiding()).isEmpty();
        GridModel<Row> one = model(some.withFilter("version", ">9.0"));
        assertThat(one.hiding()).containsExactly("Version \">9.0\"");
        assertThat(GridSummary.nothing(one, "row|rows")).startsWith("0 of 4 rows: Version \">9.0\" hides all.")
                .contains("<a>Show all</a>");
        GridModel<Row> both = model(some.withPreset(r -> r.version() == null, "a < b & c"));
        assertThat(GridSummary.nothing(both, "row|rows")).contains("a < b && c, Name \"ws\" together hide all");
        assertThat(GridModel.of(COLUMNS).with(List.of(), some, Progress.NONE).hiding()).isEmpty();
    }

    @Test
    void findsRowsByTheirKeys() {
        GridModel<Row> model = model(GridQuery.<Row>all().withFilter("name", "ws"));
        assertThat(model.positionOf("WS-2", Row::name)).isEqualTo(2);
        assertThat(model.positionOf("NB-1", Row::name)).isEqualTo(-1);
    }

    @Test
    void stopsWhereSomebodyAskedTo() {
        Progress cancelled = Progress.until(() -> true);
        assertThatThrownBy(() -> GridModel.of(COLUMNS).with(ROWS, GridQuery.all(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void sortsAHundredThousandRowsStably() {
        List<Row> many = IntStream.range(0, 100_000).mapToObj(i -> new Row("n" + i % 10, null)).toList();
        GridModel<Row> model = GridModel.of(COLUMNS).with(many,
                GridQuery.<Row>all().withSort(List.of(SortKey.down("name"))), Progress.NONE);
        assertThat(model.shown(0)).isSameAs(many.get(9));
        assertThat(model.shown(1)).isSameAs(many.get(19));
        assertThat(model.shownCount()).isEqualTo(100_000);
    }

    @Property
    void naturalOrderIsAntisymmetric(@ForAll @AlphaChars @NumericChars @StringLength(max = 8) String a,
            @ForAll @AlphaChars @NumericChars @StringLength(max = 8) String b) {
        int forth = NaturalOrder.INSTANCE.compare(a, b);
        int back = NaturalOrder.INSTANCE.compare(b, a);
        assertThat(Integer.signum(forth)).isEqualTo(-Integer.signum(back));
        assertThat(forth == 0).isEqualTo(a.equals(b));
    }

    @Property
    void naturalOrderIsTransitive(@ForAll @NumericChars @StringLength(max = 4) String a,
            @ForAll @NumericChars @StringLength(max = 4) String b,
            @ForAll @NumericChars @StringLength(max = 4) String c) {
        List<String> sorted = java.util.stream.Stream.of(a, b, c).sorted(NaturalOrder.INSTANCE).toList();
        assertThat(NaturalOrder.INSTANCE.compare(sorted.get(0), sorted.get(2))).isLessThanOrEqualTo(0);
    }

    @Property
    void arrangementsAreReadBackAsTheyWereWritten(@ForAll String column, @ForAll String filter,
            @ForAll boolean visible, @ForAll boolean descending) {
        GridState state = new GridState(List.of(new GridState.ColumnState(column, 42, visible)),
                List.of(new SortKey(column, descending)), filter.isEmpty() ? Map.of() : Map.of(column, filter));
        if (column.isEmpty() || column.chars().anyMatch(c -> Character.isSurrogate((char) c))
                || filter.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
            return;
        }
        assertThat(GridState.parse(state.format())).isEqualTo(state);
        GridState beside = state.withBeside(Optional.of(filter));
        assertThat(GridState.parse(beside.format())).isEqualTo(beside);
    }

    @Test
    void anArrangementThatWasKeptAloneSaysNothingOfWhatIsBeside() {
        assertThat(GridState.parse("column=b:7:1").beside()).isEmpty();
        assertThat(GridState.parse("column=b:7:1;beside=:").beside()).contains("");
    }

    @Test
    void passesOverWhatIsBrokenInAnArrangement() {
        GridState state = GridState.parse("column=a:x:1;column=b:7:1;nonsense;sort=b:down;filter=%zz:1");
        assertThat(state.columns()).containsExactly(new GridState.ColumnState("b", 7, true));
        assertThat(state.sort()).containsExactly(SortKey.down("b"));
        assertThat(state.filters()).isEmpty();
    }

    @Test
    void writesExactlyTheColumnsAndRowsGiven() throws IOException {
        StringBuilder tsv = new StringBuilder();
        GridText.write(List.of(COLUMNS.get(1), COLUMNS.get(0)), ROWS.subList(0, 2), tsv, Progress.NONE);
        assertThat(tsv.toString()).isEqualTo("Version\tName\n7.10.0\tWS-10\n7.2.3\tws-9\n");
    }

    @Test
    void filesTellTheBytesBesideWhatPeopleRead() {
        record Mailbox(String name, Long size) {
        }
        GridCells<Mailbox> cells = new GridCells<>(List.of(GridColumns.<Mailbox>bytes("size", "Database", Mailbox::size).build(),
                GridColumns.<Mailbox>text("name", "Name", Mailbox::name).build()),
                List.of(new Mailbox("a", 3L << 29), new Mailbox("b", null)));
        assertThat(cells.ids()).containsExactly("size", "sizeReadable", "name");
        assertThat(cells.titles()).containsExactly("Database (bytes)", "Database", "Name");
        assertThat(cells.value(0, 0)).isEqualTo(3L << 29);
        assertThat(cells.text(0, 0)).isEqualTo("1610612736");
        assertThat(cells.text(0, 1)).isEqualTo("1.5 GiB");
        assertThat(cells.value(1, 0)).isNull();
        assertThat(cells.value(1, 1)).isNull();
        assertThat(cells.text(1, 0) + cells.text(1, 1)).isEmpty();
    }

    @Test
    void filesForProgramsTellBetweenWhatNothingDecides() {
        record Mailbox(Long size) {
        }
        GridCells<Mailbox> cells = new GridCells<>(List.of(GridColumns.<Mailbox>bytes("size", "Database", Mailbox::size)
                .instead(_ -> "1 GiB / 2 GiB?").disputed(_ -> List.of("1", "2")).build()),
                List.of(new Mailbox(null), new Mailbox(7L)));
        assertThat(cells.disputed(0, 0)).containsExactly("1", "2");
        assertThat(cells.disputed(0, 1)).isEmpty();
        assertThat(cells.disputed(1, 0)).isEmpty();
        assertThat(cells.text(0, 1)).isEqualTo("1 GiB / 2 GiB?");
    }

    @Property
    void keysStandInTheOrderOfTheirTexts(@ForAll @CharRange(from = '.', to = ':') @CharRange(from = 'Z', to = 'b')
            @Chars({'\u00e4', '\u010d', '\u0411', '\u7fff', '\uff41'}) @StringLength(max = 8) String a,
            @ForAll @CharRange(from = '.', to = ':') @CharRange(from = 'Z', to = 'b')
            @Chars({'\u00e4', '\u010d', '\u0411', '\u7fff', '\uff41'}) @StringLength(max = 8) String b) {
        NaturalOrder order = NaturalOrder.INSTANCE;
        assertThat(Integer.signum(order.key(a).compareTo(order.key(b)))).isEqualTo(Integer.signum(order.compare(a, b)));
    }

    @Property
    void ordersTimesOfSeveralClocksAsMomentsAre(@ForAll @Size(max = 60) List<@IntRange(min = -1, max = 400) Integer> drawn,
            @ForAll boolean descending) {
        List<String> offsets = List.of("", "Z", "+02:00", "-01:00");
        record Seen(int row, Moment at) {
        }
        List<Seen> rows = new ArrayList<>();
        for (int number : drawn) {
            // few minutes, so that many are the same second told by different clocks
            rows.add(new Seen(rows.size(), number < 0 ? null : Moment.tryParse((number == 0 ? "0001-01-01T00:00:00"
                    : number == 1 ? "9999-12-31T23:59:59" : "2012-03-04T%02d:00:00".formatted(8 + number % 4))
                    + offsets.get(number / 4 % 4)).orElseThrow()));
        }
        GridModel<Seen> model = GridModel.of(List.of(GridColumns.<Seen>moment("at", "At", Seen::at).build())).with(rows,
                GridQuery.<Seen>all().withSort(List.of(new SortKey("at", descending))), Progress.NONE);
        Comparator<Moment> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertThat(model.shownRows()).containsExactlyElementsOf(rows.stream()
                .sorted(Comparator.comparing(Seen::at, Comparator.nullsLast(order))).toList());
    }
}
