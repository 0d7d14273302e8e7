package org.lockkeeper.core.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;

/** Whatever is observed, under whatever names. */
class NamesPropertiesTest {

    private static final List<String> ACCOUNTS = List.of("%s@x", "%s@x", "HARBOR\\%s", "%s", "%s@harbor.local", "NORTH\\%s");
    private static final List<String> COMPUTERS = List.of("%s", "%s", "%s.harbor.example", "%s.north.example");

    @Provide
    static Arbitrary<List<Observation>> observations() {
        return ResolutionPropertiesTest.observations().map(NamesPropertiesTest::spelt);
    }

    /** Each observation in other names, and some that say of names what they mean. */
    private static List<Observation> spelt(List<Observation> observations) {
        Random random = new Random(observations.size());
        List<Observation> spelt = new ArrayList<>();
        for (Observation o : observations) {
            Subject subject = switch (o.subject()) {
                case Subject.OfClient c -> new Subject.OfClient(c.server(), name(c.account(), random),
                        computer(c.computer(), random), c.connector());
                case Subject.OfAccount a -> new Subject.OfAccount(a.server(), name(a.account(), random));
                case Subject.OfComputer c -> new Subject.OfComputer(c.server(), computer(c.computer(), random));
                default -> o.subject();
            };
            Attributes attributes = o.attributes();
            if (subject instanceof Subject.OfAccount && random.nextInt(3) == 0) {
                attributes = Attributes.of(random.nextBoolean() ? Attribute.SAME_AS : Attribute.NOT_SAME_AS,
                        name("a@x", random));
            }
            if (subject instanceof Subject.OfClient c && c.account() == null && o.source() == SourceKind.INVENTORY) {
                attributes = with(attributes, name("a@x", random));
            }
            spelt.add(new Observation(subject, o.source(), attributes, o.evidence()));
        }
        return spelt;
    }

    private static Attributes with(Attributes attributes, String user) {
        Attributes.Builder builder = Attributes.builder().put(Attribute.LAST_USER, user);
        attributes.forEach((attribute, value) -> put(builder, attribute, value));
        return builder.build();
    }

    private static <T> void put(Attributes.Builder to, Attribute<T> attribute, Object value) {
        to.put(attribute, attribute.type().cast(value));
    }

    private static String name(String account, Random random) {
        return account == null ? null : ACCOUNTS.get(random.nextInt(ACCOUNTS.size()))
                .formatted(account.substring(0, account.indexOf('@')));
    }

    private static String computer(String computer, Random random) {
        return computer == null ? null : COMPUTERS.get(random.nextInt(COMPUTERS.size())).formatted(computer);
    }

    @Property
    void orderOfReadingDoesNotMatter(@ForAll("observations") List<Observation> observations, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, random);
        assertThat(Resolver.resolve(1, shuffled)).isEqualTo(Resolver.resolve(1, observations));
    }

    @Property
    void readingTwiceTellsNothingNew(@ForAll("observations") List<Observation> observations) {
        List<Observation> twice = new ArrayList<>(observations);
        twice.addAll(observations);
        assertThat(Resolver.resolve(1, twice)).isEqualTo(Resolver.resolve(1, observations));
    }

    @Property
    void nobodyBearsANameThatStandsForAnother(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        Set<List<Object>> joined = new HashSet<>();
        for (JoinedName name : model.joined()) {
            assertThat(joined.add(List.of(name.server(), name.kind(), name.name()))).isTrue();
            assertThat(model.called(name.server(), name.kind(), name.as())).isEqualTo(name.as());
            assertThat(name.evidence()).isNotEmpty();
        }
        assertThat(model.clients()).extracting(Client::subject).doesNotHaveDuplicates().allSatisfy(c -> {
            assertThat(c.account() == null || !joined.contains(List.of(c.server(), JoinedName.Kind.ACCOUNT, c.account())))
                    .isTrue();
            assertThat(c.computer() == null
                    || !joined.contains(List.of(c.server(), JoinedName.Kind.COMPUTER, c.computer()))).isTrue();
        });
    }

    @Property
    void everyNameIsAccountedFor(@ForAll("observations") List<Observation> observations) {
        Model model = Resolver.resolve(1, observations);
        for (Observation o : observations) {
            if (o.subject() instanceof Subject.OfClient seen) {
                String account = seen.account() == null ? null
                        : model.called(seen.server(), JoinedName.Kind.ACCOUNT, seen.account());
                String computer = seen.computer() == null ? null
                        : model.called(seen.server(), JoinedName.Kind.COMPUTER, seen.computer());
                assertThat(model.clients()).as("%s", seen).anyMatch(c -> (account == null
                        || account.equals(c.subject().account())) && (computer == null
                                || computer.equals(c.subject().computer())));
            }
        }
    }
}
