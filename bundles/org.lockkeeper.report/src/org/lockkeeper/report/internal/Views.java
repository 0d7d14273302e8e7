package org.lockkeeper.report.internal;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists and maps that make what they hold when it is asked for, each time anew: a paper about a hundred thousand clients is
 * written piece by piece, and never there as a whole.
 */
public final class Views {

    private Views() {
    }

    /** A list of what is made of each element of another. */
    public static <S, T> List<T> of(List<S> source, Function<? super S, ? extends T> made) {
        return new Made<>(source, made);
    }

    /** One list after the other. */
    public static <T> List<T> joined(List<T> first, List<T> second) {
        return second.isEmpty() ? first : first.isEmpty() ? second : new Joined<>(first, second);
    }

    /** A map with the same keys, in the same order, and what is made of each value. */
    public static <K, S, T> Map<K, T> ofValues(Map<K, S> source, Function<? super S, ? extends T> made) {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<K, T>> entrySet() {
                return new AbstractSet<>() {
                    @Override
                    public Iterator<Entry<K, T>> iterator() {
                        Iterator<Entry<K, S>> entries = source.entrySet().iterator();
                        return new Iterator<>() {
                            @Override
                            public boolean hasNext() {
                                return entries.hasNext();
                            }

                            @Override
                            public Entry<K, T> next() {
                                Entry<K, S> entry = entries.next();
                                return new SimpleImmutableEntry<>(entry.getKey(), made.apply(entry.getValue()));
                            }
                        };
                    }

                    @Override
                    public int size() {
                        return source.size();
                    }
                };
            }
        };
    }

    private static final class Made<S, T> extends AbstractList<T> implements RandomAccess {

        private final List<S> source;
        private final Function<? super S, ? extends T> made;

        Made(List<S> source, Function<? super S, ? extends T> made) {
            this.source = List.copyOf(source);
            this.made = made;
        }

        @Override
        public T get(int index) {
            return made.apply(source.get(index));
        }

        @Override
        public int size() {
            return source.size();
        }
    }

    private static final class Joined<T> extends AbstractList<T> implements RandomAccess {

        private final List<T> first;
        private final List<T> second;

        Joined(List<T> first, List<T> second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public T get(int index) {
            return index < first.size() ? first.get(index) : second.get(index - first.size());
        }

        @Override
        public int size() {
            return first.size() + second.size();
        }
    }
}
