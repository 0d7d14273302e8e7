package org.lockkeeper.sample.view;

/** Texts of the view; each field is a key of the properties file of the same name. */
public final class SampleMessages {

    public String tableName;
    public String version;
    public String clients;
    public String unknown;
}
