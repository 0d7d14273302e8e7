# What the benchmarks of whole commands share; sourced with "here", "product" and "work" (empty: a temporary folder) set.
# Sets java, javac, jar, work, product and classpath, and keeps what Java learns apart from the user's.
[ -x "$product/lockkeeper" ] || { echo "$(basename "$0"): no product in $product; run ./build --product" >&2; exit 1; }
product=$(cd "$product" && pwd -P)
[ -x /usr/bin/time ] || { echo "$(basename "$0"): /usr/bin/time is needed (Debian: apt install time)" >&2; exit 1; }
. "$here/jdk.sh"
if [ -z "$work" ]; then
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
work=$(cd "$work" && pwd -P)
classpath=$(printf '%s:' "$product"/plugins/*.jar)
# Derby's jars lie within a bundle, which is a folder, or was a jar in products of before
derby=$(echo "$product"/plugins/org.lockkeeper.derby_*)
if [ -f "$derby" ]; then
	mkdir -p "$work/derby"
	(cd "$work/derby" && "$jar" xf "$derby")
	derby=$work/derby
fi
for library in "$derby"/lib/*.jar; do
	classpath=$classpath$library:
done
# what OSGi derives and what Java learns is kept as it is for a user, but not among the user's
export LOCKKEEPER_CACHE=$work/cache
(umask 077 && mkdir -p "$LOCKKEEPER_CACHE")

median() { # of the numbers in its arguments
	printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
