package org.lockkeeper.cli.tests;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The published schemas. */
final class Schemas {

    private Schemas() {
    }

    /** What is not as a schema says; none where all is. */
    static List<String> violations(String name, String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Repository.releng("schema").resolve(name + "-1.schema.json")))
                .validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
    }
}
