# What the runs under Wine share; to be sourced with $here and $lockkeeper set.
command -v wine >/dev/null || apt-get install -y --no-install-recommends wine wine64 >/dev/null || exit 1
work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEDEBUG=-all DISPLAY=
trap 'wineserver -k 2>/dev/null; rm -rf "$work"' EXIT
. "$here/checks.sh"

uninstall='HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
program() { # VIEW KEY NAME VERSION
    wine reg add "$uninstall\\$2" /v DisplayName /d "$3" /f "/reg:$1" >/dev/null
    wine reg add "$uninstall\\$2" /v DisplayVersion /d "$4" /f "/reg:$1" >/dev/null
}
gone() { wine reg delete "$uninstall\\$2" /f "/reg:$1" >/dev/null; }
document() { echo "$WINEPREFIX"/drive_c/results/*.json; }
tells() { grep -qF -- "$1" $(document); }
service() { # what the import makes of it
    rm -rf "$work/site"; mkdir -p "$work/site/mx"
    printf '{"name":"mx","product":"Kerio Connect","version":"7.2.3"}' >"$work/site/mx/lockkeeper-server.json"
    cp $(document) "$work/site/mx/"
    "$lockkeeper" plan "$work/site" --to 7.3 --format json --quiet >"$work/plan.json"
    grep -Eq "\"updaterService\" ?: ?\"$1\"" "$work/plan.json" || { cat "$work/plan.json"; return 1; }
}
timeout 200 wineboot -i >/dev/null 2>&1
mkdir -p "$WINEPREFIX/drive_c/results" "$work/tool"
