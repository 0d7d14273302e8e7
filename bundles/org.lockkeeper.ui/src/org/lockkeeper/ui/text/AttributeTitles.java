package org.lockkeeper.ui.text;

import java.util.Map;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.RemarkAttributes;

/** What the attributes that Lockkeeper brings are called in the user's language. */
final class AttributeTitles {

    private static final Map<Attribute<?>, String> TITLES = Map.ofEntries(
            Map.entry(Attribute.PRODUCT, Messages.Attribute_product),
            Map.entry(Attribute.VERSION, Messages.Attribute_version),
            Map.entry(Attribute.OPERATING_SYSTEM, Messages.Attribute_os),
            Map.entry(Attribute.CLIENT_STATISTICS, Messages.Attribute_clientStatistics),
            Map.entry(Attribute.HTTPS_ONLY, Messages.Attribute_httpsOnly),
            Map.entry(Attribute.COLLECTED_AT, Messages.Attribute_collectedAt),
            Map.entry(Attribute.REPORT_AT, Messages.Attribute_reportAt),
            Map.entry(Attribute.LAST_LOG_ENTRY_AT, Messages.Attribute_lastLogEntryAt),
            Map.entry(Attribute.OUTLOOK_VERSION, Messages.Attribute_outlookVersion),
            Map.entry(Attribute.OUTLOOK, Messages.Attribute_outlook),
            Map.entry(Attribute.OUTLOOK_INSTALLED_AT, Messages.Attribute_outlookInstalledAt),
            Map.entry(Attribute.OUTLOOK_CHANGED_AT, Messages.Attribute_outlookChangedAt),
            Map.entry(Attribute.UPDATER_SERVICE, Messages.Attribute_updaterService),
            Map.entry(Attribute.LOCAL_ADMIN, Messages.Attribute_localAdmin),
            Map.entry(Attribute.DATABASE_BYTES, Messages.Attribute_databaseBytes),
            Map.entry(Attribute.FREE_BYTES, Messages.Attribute_freeBytes),
            Map.entry(Attribute.CONNECTOR_INSTALLED_AT, Messages.Attribute_connectorInstalledAt),
            Map.entry(Attribute.LAST_USED_AT, Messages.Attribute_lastUsedAt),
            Map.entry(Attribute.LAST_USED_FROM, Messages.Attribute_lastUsedFrom),
            Map.entry(Attribute.FULL_NAME, Messages.Attribute_fullName),
            Map.entry(Attribute.ENABLED, Messages.Attribute_enabled),
            Map.entry(Attribute.SETTING, Messages.Attribute_setting),
            Map.entry(Attribute.UPDATER_INSTALLED_AT, Messages.Attribute_updaterInstalledAt),
            Map.entry(Attribute.ONLY_COMPUTER, Messages.Attribute_onlyComputer),
            Map.entry(Attribute.USES_OUTLOOK, Messages.Attribute_usesOutlook),
            Map.entry(Attribute.AUDIT_FROM, Messages.Attribute_auditFrom),
            Map.entry(Attribute.AUDIT_TO, Messages.Attribute_auditTo),
            Map.entry(Attribute.AUDIT_GAP, Messages.Attribute_auditGap),
            Map.entry(Attribute.UTC_OFFSET, Messages.Attribute_utcOffset),
            Map.entry(Attribute.EDITION_ASSUMED, Messages.Attribute_editionAssumed),
            Map.entry(Attribute.SAME_AS, Messages.Attribute_sameAs),
            Map.entry(Attribute.NOT_SAME_AS, Messages.Attribute_notSameAs),
            Map.entry(Attribute.LAST_USER, Messages.Attribute_lastUser),
            Map.entry(Attribute.JOINED_NAMES, Messages.Attribute_joinedNames),
            Map.entry(Attribute.IMAP_AT, Messages.Attribute_imapAt),
            Map.entry(Attribute.WEBDAV_AT, Messages.Attribute_webdavAt),
            Map.entry(Attribute.KOFF_REFUSED_AT, Messages.Attribute_koffRefusedAt),
            Map.entry(Attribute.ACCOUNTS_LISTED, Messages.Attribute_accountsListed),
            Map.entry(Attribute.SOURCE_KNOWN, Messages.Attribute_sourceKnown),
            Map.entry(Attribute.FUTURE_TIMES, Messages.Attribute_futureTimes),
            Map.entry(Attribute.PROGRAMS_SHOWN, Messages.Attribute_programsShown),
            Map.entry(Attribute.VERSION_NOT_UNDERSTOOD, Messages.Attribute_versionNotUnderstood),
            Map.entry(Attribute.UNKNOWN_PROTOCOL_AT, Messages.Attribute_unknownProtocolAt),
            Map.entry(Attribute.CONNECTOR_NAMED_AT, Messages.Attribute_connectorNamedAt),
            Map.entry(Attribute.REPORT_UNCLEAR_AT, Messages.Attribute_reportUnclearAt),
            Map.entry(Attribute.UPDATER_NOT_UNDERSTOOD, Messages.Attribute_updaterNotUnderstood),
            Map.entry(Attribute.KIT_RESULT, Messages.Attribute_kitResult),
            Map.entry(DirectoryAttributes.OU, Messages.Attribute_ou),
            Map.entry(DirectoryAttributes.GROUP, Messages.Attribute_group),
            Map.entry(DirectoryAttributes.ENABLED, Messages.Attribute_directoryEnabled),
            Map.entry(DirectoryAttributes.PRESUMED_ADMIN, Messages.Attribute_presumedAdmin),
            Map.entry(DirectoryAttributes.COMPUTER_OU, Messages.Attribute_computerOu),
            Map.entry(DirectoryAttributes.COMPUTER_GROUP, Messages.Attribute_computerGroup),
            Map.entry(DirectoryAttributes.COMPUTER_ENABLED, Messages.Attribute_computerEnabled),
            Map.entry(DirectoryAttributes.COMPUTER_SYSTEM, Messages.Attribute_computerSystem),
            Map.entry(DirectoryAttributes.LOGON_AT, Messages.Attribute_directoryLogonAt),
            Map.entry(DirectoryAttributes.MANAGED_BY, Messages.Attribute_managedBy),
            Map.entry(DirectoryAttributes.ADDRESS, Messages.Attribute_address),
            Map.entry(DirectoryAttributes.ADDRESS_FROM, Messages.Attribute_addressFrom),
            Map.entry(DirectoryAttributes.ADDRESS_TO, Messages.Attribute_addressTo),
            Map.entry(DirectoryAttributes.SEEN_ON, Messages.Attribute_seenOn),
            Map.entry(DirectoryAttributes.SEEN_USERS, Messages.Attribute_seenUsers),
            Map.entry(DirectoryAttributes.SIDS, Messages.Attribute_sids),
            Map.entry(DirectoryAttributes.POLICY, Messages.Attribute_policy),
            Map.entry(DirectoryAttributes.POLICY_ADMIN, Messages.Attribute_policyAdmin),
            Map.entry(DirectoryAttributes.POLICY_REMOVED, Messages.Attribute_policyRemoved),
            Map.entry(DirectoryAttributes.POLICY_UNRESOLVED, Messages.Attribute_policyUnresolved),
            Map.entry(RemarkAttributes.REMARK, Messages.Attribute_remark),
            Map.entry(RemarkAttributes.NOTE, Messages.Attribute_note),
            Map.entry(RemarkAttributes.LABELS, Messages.Attribute_labels),
            Map.entry(RemarkAttributes.COLLECTIONS, Messages.Attribute_collections),
            Map.entry(RemarkAttributes.ACKNOWLEDGEMENT, Messages.Attribute_acknowledgement),
            Map.entry(RemarkAttributes.MISSING_FROM, Messages.Attribute_missingFrom));

    private AttributeTitles() {
    }

    /** The title; that of an extension's attribute as it is. */
    static String of(Attribute<?> attribute) {
        return TITLES.getOrDefault(attribute, attribute.title());
    }
}
