// Lockkeeper's group-policy kit: sees to Kerio Updater Service on this computer.
//
//   cscript //nologo lockkeeper-kit.js detect     exit code 0 nothing to do, 1 the service is missing, 2 not known
//   cscript //nologo lockkeeper-kit.js install    installs PACKAGE where it is missing; 0 done or nothing to do,
//                                                 1 the installation failed, 2 not known, 3 the package is not there,
//                                                 4 done, but the result could not be written
//   cscript //nologo lockkeeper-kit.js remove     takes PACKAGE (.msi) off again
//
// PACKAGE, RESULTS and ARGUMENTS are environment variables, which settings.cmd sets. The service is missing where a
// Kerio Outlook Connector is among the installed programs and the service is not; both of Windows' lists are looked at.
// Tried under Wine 8 with a stand-in for the package. NEVER run on a real Windows, nor with the vendor's package.

//@computer.js@

var UPDATER = /\bkerio\s+updater(\s+service)?\b/i;
var CONNECTOR = /\bkerio\s+outlook\s+connector\b/i;

function log(text) {
    WScript.Echo(text);
    try {
        var file = fso.OpenTextFile(fso.BuildPath(fso.GetSpecialFolder(2).Path, "lockkeeper-kit.log"), 8, true);
        file.WriteLine(now() + " " + text.replace(/[^\x20-\x7e]/g, "?"));
        file.Close();
    } catch (e) {
        // what was done stands in the result, too
    }
}

// PRESENT, MISSING, NOT_NEEDED (no connector) or UNKNOWN
function state() {
    var programs = [];
    var whole = view(32, programs) === "read" && (bits() === 32 || view(64, programs) === "read");
    if (holds(list(programs), UPDATER)) {
        return "PRESENT";
    }
    return !whole ? "UNKNOWN" : holds(list(programs), CONNECTOR) ? "MISSING" : "NOT_NEEDED";
}

function command(verb, path) {
    var own = fso.BuildPath(fso.GetSpecialFolder(2).Path, "lockkeeper-kit-package.log");
    if (/\.msi$/i.test(path)) {
        return "msiexec " + verb + " \"" + path + "\" /qn /norestart /l*v \"" + own + "\"";
    }
    var given = variable("ARGUMENTS");
    var rest = given === null ? "" : " " + given;
    return /\.(cmd|bat)$/i.test(path) ? variable("ComSpec") + " /c \"\"" + path + "\"" + rest + "\""
            : "\"" + path + "\"" + rest;
}

function run(verb, path) {
    try {
        return shell.Run(command(verb, path), 0, true);
    } catch (e) {
        log("The package could not be started: " + e.message);
        return -1;
    }
}

function reachable(path) {
    return path !== null && fso.FileExists(path);
}

function install() {
    var before = state();
    if (before === "PRESENT" || before === "NOT_NEEDED") {
        return { code: 0, kit: { action: "NOTHING_TO_DO", exitCode: null, reason: before === "PRESENT"
                ? "Kerio Updater Service is installed" : "no Kerio Outlook Connector is installed" } };
    }
    if (before === "UNKNOWN") {
        return { code: 2, kit: { action: "FAILED", exitCode: null,
            reason: "Windows' lists of programs could not be read" } };
    }
    var path = variable("PACKAGE");
    if (!reachable(path)) {
        return { code: 3, kit: { action: "FAILED", exitCode: null, reason: path === null
                ? "settings.cmd names no package" : "the package " + path + " is not there or cannot be reached" } };
    }
    log("Installing " + path);
    var code = run("/i", path);
    // what counts is what Windows lists now, not what the installer says
    if (state() === "PRESENT") {
        return { code: 0, kit: { action: "INSTALLED", exitCode: code, reason: code === 3010 || code === 1641
                ? "the computer has to be started again" : null } };
    }
    return { code: 1, kit: { action: "FAILED", exitCode: code,
        reason: "the package ended with " + code + ", and Kerio Updater Service is not among the programs" } };
}

function report(done) {
    log(done.kit.action + (done.kit.reason === null ? "" : ": " + done.kit.reason));
    var folder = variable("RESULTS");
    try {
        if (folder === null || !fso.FolderExists(folder)) {
            throw new Error("the folder cannot be reached");
        }
        var result = document("group-policy kit, JScript");
        result.kit = done.kit;
        log("Result: " + write(result, folder));
        return done.code;
    } catch (e) {
        log("The result could not be written to " + folder + ": " + e.message);
        return done.code === 0 ? 4 : done.code;
    }
}

function remove() {
    var path = variable("PACKAGE");
    if (!/\.msi$/i.test(String(path))) {
        log("Only an .msi package can be removed by script; remove Kerio Updater Service in Windows' list of programs.");
        return 1;
    }
    if (!reachable(path)) {
        log("The package " + path + " is not there or cannot be reached.");
        return 3;
    }
    var code = run("/x", path);
    log("Removing ended with " + code);
    return state() === "PRESENT" ? 1 : 0;
}

var mode = WScript.Arguments.length === 1 ? WScript.Arguments(0) : "";
if (mode === "detect") {
    var found = state();
    WScript.Echo(found);
    WScript.Quit(found === "MISSING" ? 1 : found === "UNKNOWN" ? 2 : 0);
} else if (mode === "install") {
    WScript.Quit(report(install()));
} else if (mode === "remove") {
    WScript.Quit(remove());
} else {
    WScript.Echo("Usage: cscript //nologo lockkeeper-kit.js detect | install | remove");
    WScript.Quit(1);
}
