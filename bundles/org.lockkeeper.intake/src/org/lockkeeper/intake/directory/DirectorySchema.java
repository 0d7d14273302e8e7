package org.lockkeeper.intake.directory;

import java.util.List;

/**
 * The attributes of a directory's entries that are read, and no others: none of them is a secret. Their names are those
 * of Active Directory; {@code uid} and {@code uniqueMember} are what other LDAP servers have.
 */
public final class DirectorySchema {

    /** What stands before the time in the first lines of an LDIF file that Lockkeeper wrote. */
    public static final String READ_AT = "# read by Lockkeeper at ";

    private static final List<String> ATTRIBUTES = List.of("objectClass", "sAMAccountName", "uid", "userPrincipalName",
            "mail", "proxyAddresses", "displayName", "userAccountControl", "memberOf", "primaryGroupID",
            "dNSHostName", "operatingSystem", "operatingSystemVersion", "lastLogonTimestamp", "managedBy", "cn", "name",
            "member", "uniqueMember", "objectSid", "nCName", "nETBIOSName");

    private DirectorySchema() {
    }

    /** The attributes' names, as they are asked for. */
    public static List<String> attributes() {
        return ATTRIBUTES;
    }

    /** The entries that matter: people, computers, groups, and the short names of domains. */
    public static String filter() {
        return "(|(&(objectClass=user)(!(objectClass=computer)))(objectClass=inetOrgPerson)(objectClass=posixAccount)"
                + "(objectClass=computer)(objectClass=group)(objectClass=groupOfNames)(objectClass=groupOfUniqueNames)"
                + "(objectClass=crossRef))";
    }
}
