// ---- What a computer tells: shared by the collector and the group-policy kit. JScript 5, so no JSON object, no trim().

var shell = WScript.CreateObject("WScript.Shell");
var fso = WScript.CreateObject("Scripting.FileSystemObject");
var notKnown = [];
var UNINSTALL = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";

function variable(name) {
    var value = strip(shell.ExpandEnvironmentStrings("%" + name + "%"));
    return value === "%" + name + "%" || value === "" ? null : value;
}

function unknown(what, reason) {
    notKnown.push({ what: what, reason: String(reason) });
    return null;
}

function strip(text) {
    // Wine ends some texts with a NUL
    return text.replace(/^[\s\u0000]+|[\s\u0000]+$/g, "");
}

// ---- JSON in ASCII, so that no code page can change a letter

function quote(text) {
    var result = "\"";
    for (var i = 0; i < text.length; i++) {
        var code = text.charCodeAt(i);
        if (code === 34 || code === 92) {
            result += "\\" + text.charAt(i);
        } else if (code < 32 || code > 126) {
            var hex = code.toString(16);
            result += "\\u" + "0000".substring(hex.length) + hex;
        } else {
            result += text.charAt(i);
        }
    }
    return result + "\"";
}

function json(value, indent) {
    var inner = indent + "  ";
    var parts = [];
    if (value === null || value === undefined) {
        return "null";
    }
    if (typeof value === "number") {
        return isFinite(value) ? String(value) : "null";
    }
    if (typeof value === "boolean") {
        return String(value);
    }
    if (typeof value === "string") {
        return quote(value);
    }
    if (value.isList) {
        for (var i = 0; i < value.items.length; i++) {
            parts.push(inner + json(value.items[i], inner));
        }
        return parts.length === 0 ? "[]" : "[\r\n" + parts.join(",\r\n") + "\r\n" + indent + "]";
    }
    for (var name in value) {
        parts.push(inner + quote(name) + ": " + json(value[name], inner));
    }
    return "{\r\n" + parts.join(",\r\n") + "\r\n" + indent + "}";
}

function list(items) {
    return { isList: true, items: items };
}

// ---- other programs, whose answers go through a file: WshShell.Exec would flash windows

function answerOf(command, unicode) {
    var folder = fso.GetSpecialFolder(2).Path;
    var file = fso.BuildPath(folder, fso.GetTempName());
    var code;
    try {
        code = shell.Run(variable("ComSpec") + (unicode ? " /u" : "") + " /c \"" + command + " > \"" + file
                + "\" 2>nul\"", 0, true);
    } catch (e) {
        code = -1;
    }
    var text = null;
    try {
        if (fso.FileExists(file)) {
            var stream = fso.OpenTextFile(file, 1, false, unicode ? -1 : 0);
            text = stream.AtEndOfStream ? "" : stream.ReadAll();
            stream.Close();
            fso.DeleteFile(file, true);
        }
    } catch (e) {
        text = null;
    }
    return { code: code, text: code === 0 ? text : null };
}

// What is in a folder; null where it may not be looked into, or nothing is in it. Not an Enumerator: Wine has none for
// folders, and what was never run is not to be trusted.
function entries(folder) {
    var text = answerOf("dir /b /a \"" + folder + "\"", true).text;
    var names = [];
    var lines = text === null ? [] : text.split(/\r?\n/);
    for (var i = 0; i < lines.length; i++) {
        var name = lines[i].replace(/^\ufeff/, "");
        if (name !== "") {
            names.push(name);
        }
    }
    return names.length === 0 ? null : names;
}

// ---- Windows' list of programs, in both views

function bits() {
    var machine = (variable("PROCESSOR_ARCHITEW6432") || variable("PROCESSOR_ARCHITECTURE") || "").toUpperCase();
    return machine === "AMD64" || machine === "ARM64" || machine === "IA64" ? 64 : machine === "X86" ? 32 : null;
}

function view(number, programs) {
    var answer = answerOf("reg query \"" + UNINSTALL + "\" /s /reg:" + number);
    if (answer.text === null && bits() === 32 && number === 32) {
        answer = answerOf("reg query \"" + UNINSTALL + "\" /s"); // Windows XP: one view, and no such switch
    }
    if (answer.text === null) {
        unknown("programs of the " + number + "-bit list", "reg query ended with " + answer.code);
        return "failed";
    }
    var lines = answer.text.split(/\r?\n/);
    var current = null;
    for (var i = 0; i <= lines.length; i++) {
        var line = i < lines.length ? lines[i] : "HKEY_";
        if (/^HKEY_/.test(line)) {
            if (current !== null && current.name !== null) {
                programs.push(current);
            }
            var key = strip(line.replace(/^.*\\/, ""));
            current = { view: String(number), key: key, name: null, version: null, publisher: null,
                installDate: null, location: null };
        } else if (current !== null) {
            var value = /^\s+(DisplayName|DisplayVersion|Publisher|InstallDate|InstallLocation)\s+REG_(?:EXPAND_)?SZ\s+(.*)$/
                    .exec(line);
            if (value !== null && strip(value[2]) !== "") {
                var field = { DisplayName: "name", DisplayVersion: "version", Publisher: "publisher",
                    InstallDate: "installDate", InstallLocation: "location" }[value[1]];
                current[field] = strip(value[2]);
            }
        }
    }
    return "read";
}

// ---- Outlook

function registryText(key, name, number) {
    var answer = answerOf("reg query \"" + key + "\" " + (name === "" ? "/ve" : "/v " + name)
            + (number === 0 ? "" : " /reg:" + number));
    var found = answer.text === null ? null : /REG_(?:EXPAND_)?SZ\s+(.*)/.exec(answer.text);
    return found === null ? null : strip(found[1]).replace(/^"|"$/g, "");
}

function outlook() {
    var key = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\OUTLOOK.EXE";
    var path = registryText(key, "", 32) || registryText(key, "", 64) || registryText(key, "", 0);
    if (path === null) {
        return unknown("Outlook", "no entry under App Paths; it may be installed all the same");
    }
    try {
        path = strip(shell.ExpandEnvironmentStrings(path));
        if (!fso.FileExists(path)) {
            return unknown("Outlook", "App Paths names " + path + ", which is not there");
        }
        var version = fso.GetFileVersion(path);
        var major = /^(\d+)\./.exec(version);
        var office = major === null ? null : "HKLM\\SOFTWARE\\Microsoft\\Office\\" + major[1] + ".0\\Outlook";
        var bitness = office === null ? null : registryText(office, "Bitness", 64)
                || registryText(office, "Bitness", 32) || registryText(office, "Bitness", 0);
        return { path: path, version: version || null, bitness: bitness };
    } catch (e) {
        return unknown("Outlook", e.message);
    }
}

// ---- who is who

function account() {
    var answer = answerOf("whoami /upn");
    var found = answer.text === null ? null : /^[\x21-\x3f\x41-\x7e]+@[\x21-\x3f\x41-\x7e]+$/.exec(strip(answer.text));
    return found === null ? unknown("account name (UPN) of the user", "whoami /upn ended with " + answer.code)
            : found[0];
}

function isAdministrator() {
    var answer = answerOf("whoami /groups");
    if (answer.text === null || !/S-1-(?:1-0|5-32-545|5-11)\b/.test(answer.text)) {
        // a list of groups names Everyone, Users or Authenticated Users; another answer is not that list
        return unknown("whether the user is a local administrator", "whoami /groups ended with " + answer.code);
    }
    // with User Account Control the group is listed "for deny only", and the user can still give consent
    return /S-1-5-32-544\b/.test(answer.text);
}

function administrators() {
    try {
        var name = null;
        var groups = new Enumerator(GetObject("winmgmts:root\\cimv2").ExecQuery(
                "select Name from Win32_Group where LocalAccount = true and SID = 'S-1-5-32-544'"));
        for (; !groups.atEnd(); groups.moveNext()) {
            name = groups.item().Name;
        }
        if (name === null) {
            return unknown("members of the local administrators", "Windows names no such group");
        }
        var members = [];
        var all = new Enumerator(GetObject("WinNT://./" + name + ",group").Members());
        for (; !all.atEnd(); all.moveNext()) {
            members.push(all.item().ADsPath.replace(/^WinNT:\/\//, "").replace(/\//g, "\\"));
        }
        return list(members);
    } catch (e) {
        return unknown("members of the local administrators", e.message || "no answer");
    }
}

// ---- databases of the connector, by profile; the folders are those of the vendor's list of antivirus exclusions

function databases() {
    var found = [];
    var complete = true;
    var home = variable("USERPROFILE");
    var roots = [];
    if (home !== null) {
        roots.push(fso.GetParentFolderName(home));
    }
    var drive = variable("SystemDrive");
    var usual = [drive + "\\Users", drive + "\\Documents and Settings"];
    for (var u = 0; u < usual.length; u++) {
        if (fso.FolderExists(usual[u]) && String(roots[0]).toLowerCase() !== usual[u].toLowerCase()) {
            roots.push(usual[u]);
        }
    }
    var seen = {};
    for (var r = 0; r < roots.length; r++) {
        var users = entries(roots[r]);
        if (users === null) {
            complete = false;
            unknown("databases below " + roots[r], "the folder cannot be listed");
            continue;
        }
        for (var i = 0; i < users.length; i++) {
            var path = roots[r] + "\\" + users[i];
            // these two are other names of folders that are looked at, and cannot be listed
            if (fso.FolderExists(path) && !/^(?:All Users|Default User)$/i.test(users[i])) {
                complete = ofUser(users[i], path, found, seen) && complete;
            }
        }
    }
    return { complete: complete, list: list(found) };
}

function ofUser(user, path, found, seen) {
    if (entries(path) === null) {
        // a profile is never empty: what cannot be listed hides what is in it
        unknown("databases of " + user, "the profile cannot be listed");
        return false;
    }
    var complete = true;
    var local = [path + "\\AppData\\Local", path + "\\Local Settings\\Application Data"];
    for (var i = 0; i < local.length; i++) {
        var base = local[i] + "\\Kerio\\Outlook Connector";
        if (!fso.FolderExists(base)) {
            continue;
        }
        var profiles = entries(base);
        if (profiles === null) {
            unknown("databases in " + base, "the folder cannot be listed, or is empty");
            complete = false;
            continue;
        }
        for (var p = 0; p < profiles.length; p++) {
            if (fso.FolderExists(base + "\\" + profiles[p])) {
                complete = database(user, base + "\\" + profiles[p], profiles[p], found, seen) && complete;
            }
        }
    }
    return complete;
}

function database(user, folder, name, found, seen) {
    // "Local Settings" and "Documents and Settings" are second names of the same folders on newer Windows
    var key = (user + "\\" + name).toLowerCase();
    if (seen[key] === true) {
        return true;
    }
    seen[key] = true;
    var files = entries(folder);
    if (files === null) {
        unknown("databases in " + folder, "the folder cannot be listed, or is empty");
        return false;
    }
    var bytes = 0;
    var any = false;
    var free = null;
    try {
        for (var i = 0; i < files.length; i++) {
            if (/\.fdb$/i.test(files[i])) {
                bytes += fso.GetFile(folder + "\\" + files[i]).Size;
                any = true;
            }
        }
        free = any ? fso.GetDrive(fso.GetDriveName(folder)).AvailableSpace : null;
    } catch (e) {
        unknown("size of the database in " + folder, e.message);
        return false;
    }
    if (any) {
        found.push({ user: user, folder: folder, bytes: bytes, freeBytes: free });
    }
    return true;
}

// ---- the document

function two(number) {
    return (number < 10 ? "0" : "") + number;
}

function now() {
    var d = new Date();
    var offset = -d.getTimezoneOffset();
    var size = Math.abs(offset);
    return d.getFullYear() + "-" + two(d.getMonth() + 1) + "-" + two(d.getDate()) + "T" + two(d.getHours()) + ":"
            + two(d.getMinutes()) + ":" + two(d.getSeconds()) + (offset < 0 ? "-" : "+")
            + two(Math.floor(size / 60)) + ":" + two(size % 60);
}

function computerName() {
    // COMPUTERNAME is cut after 15 characters; the full name is here
    return registryText("HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "Hostname", 0)
            || variable("COMPUTERNAME");
}

function windowsVersion() {
    var key = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    var version = registryText(key, "CurrentVersion", 0);
    var build = registryText(key, "CurrentBuild", 0) || registryText(key, "CurrentBuildNumber", 0);
    return version === null ? unknown("Windows version", "not in the registry")
            : build === null ? version : version + "." + build;
}

function document(writtenBy) {
    notKnown = [];
    var programs = [];
    var result = { schema: "lockkeeper/computer/1", writtenBy: writtenBy, collectedAt: now(),
        computer: computerName(), domain: variable("USERDOMAIN"), user: variable("USERNAME"),
        account: account(), userIsAdministrator: isAdministrator(),
        windows: { version: windowsVersion(), bits: bits() } };
    var view32 = view(32, programs);
    var view64 = bits() === 32 ? "none" : view(64, programs);
    result.views = { bits32: view32, bits64: view64 };
    result.programs = list(programs);
    result.programCount = programs.length;
    result.outlook = outlook();
    result.administrators = administrators();
    result.databases = databases();
    result.notKnown = list(notKnown);
    return result;
}

// Written under another name first: a document is there whole or not at all.
function write(result, folder) {
    result.end = true; // the last member: what lacks it broke off
    var target = fso.BuildPath(folder, result.computer + ".json");
    var part = fso.BuildPath(folder, result.computer + "." + fso.GetTempName());
    var stream = fso.CreateTextFile(part, true, false);
    try {
        stream.Write(json(result, "") + "\r\n");
    } finally {
        stream.Close();
    }
    if (fso.FileExists(target)) {
        fso.DeleteFile(target, true);
    }
    fso.MoveFile(part, target);
    return target;
}

function holds(programs, pattern) {
    for (var i = 0; i < programs.items.length; i++) {
        if (pattern.test(programs.items[i].name)) {
            return true;
        }
    }
    return false;
}
