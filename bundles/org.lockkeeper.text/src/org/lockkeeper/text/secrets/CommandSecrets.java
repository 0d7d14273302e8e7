package org.lockkeeper.text.secrets;

import java.util.List;
import org.lockkeeper.text.secrets.Secrets.Rule;

/**
 * What stands after a word that is no sign: as commands, statements of SQL, PowerShell and people's sentences have it.
 * Words that are ordinary ones, too, count only in the company by which a command is known; after a verb counts only what
 * is in quotes or looks like a password, with a digit or a sign among its letters.
 */
final class CommandSecrets {

    /** What a shell takes for one word; a quote may be cut off. */
    private static final String WORD = "(?:\"[^\"]*+\"?|'[^']*+'?|[^\\s\"'][^\\s,;|]*+)";
    private static final String QUOTED = "(?:\"[^\"]{1,400}+\"|'[^']{1,400}+')";
    /** As long as what comes before an option of a command may be. */
    private static final String OPTIONS = "(?=\\s)[^|\\n]{0,400}?\\s";
    private static final String GOES_ON = "(?!(?i:is|was|to|and|or|for|of|in|on|as|with|must|can|not|has|are|option)(?![\\w-]))";
    private static final String STATES = "(?!(?i:yes|no|none|null|true|false|on|off|unset|invalid|missing|empty|enabled|disabled"
            + "|required|expired|failed|ok|include|omit|same-origin|default|not|is|are|were|accepted|rejected)(?![\\w-]))";
    /** Letters with a digit or a sign among them, or many digits, but no name of a method. */
    private static final String LOOKS_SECRET = "(?!(?i:s?sha|md|aes|base|utf|des|rc|ntlm|rfc|iso|pbkdf|tls|ssl|rot|b?crypt"
            + "|argon)[-_]?\\d)(?:(?=\\S{0,60}?(?:\\d|[!#$%&*+=?@^~]\\w))(?=\\S{0,60}?[A-Za-z])\\S{3,400}[^\\s.,;:!?]|\\d{6,}+(?![^\\s.,;]))";
    private static final String LIKELY = "(" + QUOTED + "|" + LOOKS_SECRET + ")";
    private static final String NAME_BEFORE = "(?i)(?<![a-z0-9])";
    private static final String SAYS_PASSWORD = "pass(?:word|phrase|code|wort)";

    static final List<Rule> RULES = List.of(
            // names that are ordinary words as well
            new Rule(NAME_BEFORE + "(?:[th]?otp|psk|credentials?)\\\\{0,2}(?:[\"'][ \\t]*+:|[\"']?[ \\t]*+=)\\s*+\\\\{0,2}"
                    + STATES + "(\"[^\"]*+\"?|'[^']*+'?|[^\\s\"',;&<>}]++)", "otp", "psk", "credential"),
            new Rule(NAME_BEFORE + "(?:[th]?otp|psk)[ \\t]*+:\\s*+(?=\\S{0,60}?\\d)([^\\s,;]{4,}+)", "otp", "psk"),
            new Rule(NAME_BEFORE + "pin\\\\{0,2}[\"']?[ \\t]*+[:=]\\s*+\\\\{0,2}[\"']?(\\d{4,12}+)(?!\\w|[.:]\\d)", "pin"),
            new Rule("(?i)\\bone[- ]time (?:password|passcode)\\s++(?:is\\s++)?+" + LIKELY, "time pass"),
            new Rule("(?i)\\b(?:radius|shared|tacacs\\+?)[ -]secret\\s++(?:is\\s++)?+" + LIKELY, " secret", "-secret"),
            new Rule("(?i)(?<![\\w-])token\\s++\"([\\w+/=%.~-]{12,}+)\"", "token"),
            // what people and programs say of a password
            new Rule("(?i)\\b" + SAYS_PASSWORD + "\\s++(?:is|was|is now|ist|lautet)\\s++" + LIKELY, "pass"),
            new Rule("(?im)\\b" + SAYS_PASSWORD + "\\s++(?:(?:was|is|has been)\\s++)?+(?:changed|set|reset)\\s++to\\s++(?:" + LIKELY
                    + "|(?!(?:expire|never|default|blank|empty|none|null|it|this|that|him|her|them)(?!\\w))([^\\s\"']{4,}+)"
                    + "(?=[ \\t.]{0,8}+$))", "pass"),
            new Rule("(?im)^[\\w .\"'-]{0,60}?" + AssignedSecrets.LONG_NAMES + "\\w{0,20}+[\"']?\\t\\s*+" + STATES
                    + "([^\\s\u00A0]\\S*+)(?=[ \\t]*+$)", "\t"),
            new Rule("(?i)" + AssignedSecrets.LONG_NAMES + "\\w{0,20}+\\s++REG_[A-Z_]{2,20}+\\s++(\\S[^\\n]*+)", "reg_"),
            // an element in an element, or in a page
            new Rule("(?i)&lt;[\\w:.-]{0,40}?" + AssignedSecrets.LONG_NAMES + "[\\w:.-]{0,40}+&gt;((?:(?!&lt;)[^<\\n])++)", "&lt;"),
            // SQL
            new Rule("(?:IDENTIFIED|(?i:\\b(?:create|alter)\\s++user\\s[^\\n]{1,200}?\\sidentified|\\bgrant\\s[^\\n]{1,300}?\\sidentified))"
                    + "(?i)(?:\\s++with\\s++\\S{1,60}+)?+\\s++(?:by|as)\\s++(?:password\\s++)?+(" + WORD + ")", "identified"),
            new Rule("(?i)\\b(?:md5|sha1|sha2|sha256|sha512|crypt|encrypt|(?:old_)?+password)\\((" + QUOTED + ")", "('", "(\""),
            // PowerShell and .NET
            new Rule("(?i)\\bConvertTo-SecureString\\s++(?:-(?:String|AsPlainText|Force)\\s++){0,4}+(?![-$])" + GOES_ON + "(" + WORD + ")", "securestring"),
            new Rule("(?i)(" + QUOTED + ")\\s*+\\|\\s*+ConvertTo-SecureString", "securestring"),
            // names of directories have a backslash before a comma
            new Rule("(?i)\\b(?:PS|Network)Credential\\s*+(?:\\(|-ArgumentList\\s)\\s*+@?\\(?\\s*+" + QUOTED + "\\s*+\\\\?+,\\s*+(" + QUOTED + ")",
                    "credential"),
            // options; of variables and of what another command returns nothing is known
            new Rule("(?i)(?<!\\S)--?(?:password|passwd|passphrase|pass|pwd|pw|secret|token|apikey)\\s++(?!-|\\$[\\w:]|\\((?:ConvertTo|Read|Get)-)"
                    + GOES_ON + "(" + WORD + ")", "-p", "-s", "-t", "-a"),
            new Rule("(?i)\\bcurl(?:\\.exe)?+" + OPTIONS + "(?:-u\\s*+|--user[ =]\\s*+|--proxy-user[ =]\\s*+)[\"']?[^\\s:\"'/]{1,200}+:"
                    + "([^\\s\"']++)", "curl"),
            new Rule("(?i)(?<!\\S)--proxy-user[ =][\"']?[^\\s:\"'/]{1,200}+:([^\\s\"']++)", "--proxy-user"),
            new Rule("(?<!\\S)-U\\s?[\"']?[^\\s%\"']{1,200}+%([^\\s\"']++)", "-u"),
            new Rule("(?i)\\bldap(?:search|modify|add|delete|passwd|whoami|compare|modrdn|exop)" + OPTIONS + "(?-i:-w)\\s*+(?!-)("
                    + WORD + ")", "ldap"),
            new Rule("(?i)\\b(?:sshpass|psexec(?:64)?+(?:\\.exe)?+|(?:docker|podman)\\s++login)" + OPTIONS + "(?-i:-p)\\s++(?!-)(" + WORD
                    + ")", "-p"),
            new Rule("(?i)\\b(?:sshpass|mysql\\w{0,10}+|mariadb[\\w-]{0,10}+|7z[ar]?)" + OPTIONS + "(?-i:-p)(" + WORD + ")", "-p"),
            new Rule("(?i)\\bnet1?+(?:\\.exe)?+[ \\t]++use\\s++(?:(?:[a-z]:|lpt\\d:?|\\*)\\s++)?+(?:\"?\\\\\\\\[^\\s\"]++\"?)\\s++"
                    + "(?:/\\S++\\s++){0,6}+(?![/*])(" + WORD + ")", "use"),
            new Rule("(?im)(?:(?<=[>$#\"'(&|:]\\s?)|^)net1?+(?:\\.exe)?+[ \\t]++user\\s++(?:" + QUOTED + "|[^\\s/\"']++)\\s++(?![/*])(" + WORD
                    + ")(?=\\s++/|[ \\t]*+[\"']?$)", "user"),
            new Rule("(?i)\\bnet1?+(?:\\.exe)?+[ \\t]++user\\s++(?:" + QUOTED + "|[^\\s/\"']++)\\s++(?![/*])(" + WORD
                    + ")(?=\\s++/(?:add|domain|active|expires|times)\\b)", "user"),
            // POP3 and FTP, several commands on one line
            new Rule("\\bUSER\\s++\\S{1,320}+\\s++PASS (\\S++)", "pass "));

    private CommandSecrets() {
    }
}
