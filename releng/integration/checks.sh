# What the runs against real counterparts share; to be sourced with $work set.
passed=0 failed=0

check() { # TITLE COMMAND...
    local title=$1
    shift
    if "$@" >"$work/said" 2>&1; then passed=$((passed + 1)); else
        failed=$((failed + 1))
        echo "FAILED: $title"
        sed 's/^/    /' "$work/said" | head -40
    fi
}

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}
