package org.lockkeeper.report.kit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The collector: scripts for a share, of which each run writes one document about its computer
 * ({@code computer-1.schema.json}) that the import reads as a whole list.
 */
public final class Collector {

    private static final String README = """
            Lockkeeper's collector
            ======================

            Tells what an upgrade of Kerio Connect has to know of each Windows computer: the programs of both of
            Windows' lists (32-bit and 64-bit), so the connector, the plug-in and Kerio Updater Service with version
            and folder; Outlook with build and bitness; whether the user is a local administrator and who else is;
            the size of each connector database and the free space of its disk; computer, domain, user, time.
            It changes nothing on the computer and sends nothing.

            How to use it
            1. Put this folder on a share that the computers can read, for instance \\\\server\\lockkeeper.
            2. Make a folder for the results that users may create files in and need not read, for instance
               \\\\server\\lockkeeper-results$.
            3. Run on each computer, by hand, from a logon script or as a scheduled task:
                 \\\\server\\lockkeeper\\lockkeeper-collector.cmd \\\\server\\lockkeeper-results$
               In a logon script it tells the right of the user; with the right of an administrator it sees the
               databases of all users. Run it as either, or both: the later document replaces the earlier one.
            4. Copy the results into the server's folder and import them:  lockkeeper import FOLDER

            Each computer writes one file, COMPUTER.json: under another name first, so it is there whole or not at
            all. It holds names of users and programs: give the folder to those who need it only.

            Files
              lockkeeper-collector.cmd   starts the script below
              lockkeeper-collector.js    JScript for cscript, which Windows has had since Windows 2000
              lockkeeper-collector.ps1   the same for PowerShell, where scripts of cscript are forbidden

            What was tried, and what was not
              The JScript and the .cmd ran under Wine 8 only. The PowerShell script was never run. On a real Windows
              nothing was run yet: the members of the local administrators, the right of the user (whoami /groups),
              profiles that may not be opened, and letters outside ASCII in names of programs are to be looked at
              there first. What a computer could not tell stands in its document under "notKnown", and counts as
              unknown.
            """;

    private Collector() {
    }

    /** The files of the collector by name, in the order of importance. */
    public static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("readme.txt", Scripts.windows(README));
        files.put("lockkeeper-collector.cmd", Scripts.of("collector.cmd"));
        files.put("lockkeeper-collector.js", Scripts.of("collector-main.js"));
        files.put("lockkeeper-collector.ps1", Scripts.of("collector.ps1"));
        return files;
    }
}
