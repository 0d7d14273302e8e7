package org.lockkeeper.api.evidence;

import java.util.List;
import org.lockkeeper.api.evidence.Attribute.Scope;

/**
 * What a directory (Active Directory, another LDAP server) and lists of addresses tell of accounts and computers. None of
 * it speaks for readiness: no rule reads it, and each is told anew by every sighting, so that an older value is no
 * disagreement.
 */
public final class DirectoryAttributes {

    /** The organisational units that the account's entry lies in, from the domain down: {@code Office/Deck}. */
    public static final Attribute<String> OU = text("ou", Scope.ACCOUNT, "organisational unit");
    /** The groups that the account is a member of, also through other groups, by name: {@code Crew; Deck}. */
    public static final Attribute<String> GROUP = text("group", Scope.ACCOUNT, "groups");
    /** Whether the account's entry is enabled in the directory, whatever the mail server says. */
    public static final Attribute<YesNo> ENABLED = Attribute.of("directoryEnabled", YesNo.class, Scope.ACCOUNT,
            "enabled in the directory").passingBy();
    /**
     * Why the account may be local administrator of computers: by a group that Windows, or its name, gives that right,
     * or by a group policy. Inferred, since no directory tells the members of a computer's own groups, nor a policy
     * whether it is in force on a computer.
     */
    public static final Attribute<String> PRESUMED_ADMIN = text("presumedAdmin", Scope.ACCOUNT,
            "presumed administrator");
    /**
     * The security identifiers of the account and, each with its name, of the groups that it is a member of:
     * {@code S-1-5-21-1-2-3-1105; S-1-5-21-1-2-3-1201 Helpdesk}. Policies name their members so.
     */
    public static final Attribute<String> SIDS = text("sids", Scope.ACCOUNT, "security identifiers");
    /** The organisational units that the computer's entry lies in. */
    public static final Attribute<String> COMPUTER_OU = text("computerOu", Scope.COMPUTER,
            "organisational unit of the computer");
    /** The groups that the computer is a member of. */
    public static final Attribute<String> COMPUTER_GROUP = text("computerGroup", Scope.COMPUTER,
            "groups of the computer");
    /** Whether the computer's entry is enabled in the directory. */
    public static final Attribute<YesNo> COMPUTER_ENABLED = Attribute.of("computerEnabled", YesNo.class,
            Scope.COMPUTER, "computer enabled in the directory").passingBy();
    /** The computer's operating system as the directory spells it. */
    public static final Attribute<String> COMPUTER_SYSTEM = text("computerSystem", Scope.COMPUTER,
            "operating system of the computer");
    /** When the computer last signed in to its domain; Active Directory may lag behind by two weeks. */
    public static final Attribute<Moment> LOGON_AT = Attribute.of("directoryLogonAt", Moment.class, Scope.COMPUTER,
            "last sign-in to the domain").passingBy();
    /** Who manages the computer according to the directory, which is no proof of who uses it. */
    public static final Attribute<String> MANAGED_BY = text("managedBy", Scope.COMPUTER, "managed by");

    /** An IP address that a list of leases or names gives to a computer. It is about addresses, and no client's. */
    public static final Attribute<String> ADDRESS = text("address", Scope.SERVER, "address");
    /** From when on the computer has that address; missing where the list does not tell. */
    public static final Attribute<Moment> ADDRESS_FROM = Attribute.of("addressFrom", Moment.class, Scope.SERVER,
            "address from").passingBy();
    /** Until when the computer has that address; missing where the list does not tell. */
    public static final Attribute<Moment> ADDRESS_TO = Attribute.of("addressTo", Moment.class, Scope.SERVER,
            "address until").passingBy();
    /**
     * The computers that the account signed in from, by the address of the sign-in and a list of who had it then;
     * derived. It tells where to look, and proves nothing.
     */
    public static final Attribute<String> SEEN_ON = text("seenOn", Scope.ACCOUNT, "signed in from");
    /** The accounts that signed in from the computer, in the same way; derived. */
    public static final Attribute<String> SEEN_USERS = text("seenUsers", Scope.COMPUTER, "accounts that signed in");

    /** A group policy, by its identifier, or by its file where that is not told. It is of the domain, and no client's. */
    public static final Attribute<String> POLICY = text("policy", Scope.SERVER, "group policy");
    /**
     * Whom that policy makes a local administrator of the computers that it applies to: a security identifier, or a name
     * as the policy writes it. Which computers those are the policy does not tell.
     */
    public static final Attribute<String> POLICY_ADMIN = text("policyAdmin", Scope.SERVER, "administrator by policy");
    /**
     * From whom that policy takes the rights of a local administrator on the computers that it applies to: a security
     * identifier, a name, or {@link #ALL_OTHERS}. A right that was seen before is in doubt by it.
     */
    public static final Attribute<String> POLICY_REMOVED = text("policyRemoved", Scope.SERVER,
            "no administrator by policy");
    /** Stands in {@link #POLICY_REMOVED} for everybody whom the policy does not make administrator. */
    public static final String ALL_OTHERS = "*";
    /**
     * Whom policies name as local administrators, or as such no longer, and no directory tells of: their identifiers or
     * names, each with its policy.
     */
    public static final Attribute<String> POLICY_UNRESOLVED = text("policyUnresolved", Scope.SERVER,
            "named by policies and not known");

    /** All of them. */
    static final List<Attribute<?>> ALL = List.of(OU, GROUP, ENABLED, PRESUMED_ADMIN, COMPUTER_OU, COMPUTER_GROUP,
            COMPUTER_ENABLED, COMPUTER_SYSTEM, LOGON_AT, MANAGED_BY, ADDRESS, ADDRESS_FROM, ADDRESS_TO, SEEN_ON,
            SEEN_USERS, SIDS, POLICY, POLICY_ADMIN, POLICY_REMOVED, POLICY_UNRESOLVED);

    private DirectoryAttributes() {
    }

    private static Attribute<String> text(String id, Scope scope, String title) {
        return Attribute.of(id, String.class, scope, title).passingBy();
    }
}
