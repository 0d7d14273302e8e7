// Lockkeeper's collector: tells what an upgrade of Kerio Connect has to know of this computer.
//
//   cscript //nologo lockkeeper-collector.js FOLDER
//
// Writes FOLDER\COMPUTER.json; changes nothing else. Needs no right beyond reading the registry; databases of other
// users' profiles are seen by administrators only, and where they are not the document says so.
// Tried under Wine 8 (Windows XP, 7 and 10 as it plays them). NOT yet run on a real Windows, so not yet seen there:
// the members of the local administrators (WMI and ADSI), "whoami /groups", a profile that may not be read, letters
// outside ASCII in names of programs ("reg query" writes them in the console's code page).

//@computer.js@

try {
    if (WScript.Arguments.length !== 1) {
        WScript.Echo("Usage: cscript //nologo lockkeeper-collector.js FOLDER");
        WScript.Quit(1);
    }
    var folder = WScript.Arguments(0);
    if (!fso.FolderExists(folder)) {
        WScript.Echo("The folder " + folder + " does not exist or cannot be reached; nothing was written.");
        WScript.Quit(1);
    }
    WScript.Echo("Written: " + write(document("collector, JScript"), folder));
} catch (e) {
    WScript.Echo("Nothing was written: " + e.message);
    WScript.Quit(1);
}
