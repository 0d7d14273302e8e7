# Sets java, javac and jar to those of a JDK 25 or newer: that of JAVA_HOME, else one that is installed.
java=
for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && grep -qE '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$home/release" 2>/dev/null; then
        java=$home/bin/java
        javac=$home/bin/javac
        jar=$home/bin/jar
        break
    fi
done
if [ -z "$java" ]; then
    echo "$(basename "$0"): a JDK 25 is needed; set JAVA_HOME to it" >&2
    exit 1
fi
