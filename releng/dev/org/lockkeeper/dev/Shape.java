package org.lockkeeper.dev;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Attributes;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.Set;
import java.util.TreeSet;

/** What other classes can see of a class: as long as it stays, they need not be compiled again. */
final class Shape {

    private Shape() {
    }

    /** The shape as a text; two classes of one shape are the same to others. */
    static String of(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        Set<String> members = new TreeSet<>();
        model.fields().stream().filter(f -> !f.flags().has(java.lang.reflect.AccessFlag.PRIVATE))
                .forEach(f -> members.add("field " + f.flags().flagsMask() + " " + f.fieldName() + " " + f.fieldType()
                        + attributes(f)));
        model.methods().stream()
                .filter(m -> !m.flags().has(java.lang.reflect.AccessFlag.PRIVATE)
                        && !m.flags().has(java.lang.reflect.AccessFlag.SYNTHETIC))
                .forEach(m -> members.add("method " + m.flags().flagsMask() + " " + m.methodName() + " " + m.methodType()
                        + attributes(m)));
        return model.flags().flagsMask() + " " + model.superclass() + " " + model.interfaces() + attributes(model)
                + members;
    }

    /** The attributes that the compiler reads of classes that it does not compile. */
    private static String attributes(AttributedElement element) {
        StringBuilder text = new StringBuilder();
        element.findAttribute(Attributes.signature()).ifPresent(a -> text.append(' ').append(a.signature()));
        element.findAttribute(Attributes.exceptions()).ifPresent(a -> text.append(' ').append(a.exceptions()));
        element.findAttribute(Attributes.constantValue()).ifPresent(a -> text.append(" = ").append(a.constant()));
        element.findAttribute(Attributes.permittedSubclasses()).ifPresent(a -> text.append(' ')
                .append(a.permittedSubclasses()));
        element.findAttribute(Attributes.record()).ifPresent(a -> a.components().forEach(c -> text.append(' ')
                .append(c.name()).append(c.descriptor())));
        element.findAttribute(Attributes.annotationDefault()).ifPresent(a -> text.append(' ').append(a.defaultValue()));
        element.findAttribute(Attributes.runtimeVisibleAnnotations()).ifPresent(a -> text.append(' ')
                .append(a.annotations()));
        element.findAttribute(Attributes.deprecated()).ifPresent(_ -> text.append(" deprecated"));
        return text.toString();
    }

    /** Whether others may have taken over values of a class when they were compiled. */
    static boolean hasConstants(byte[] bytes) {
        return ClassFile.of().parse(bytes).fields().stream()
                .anyMatch(f -> !f.flags().has(java.lang.reflect.AccessFlag.PRIVATE)
                        && f.findAttribute(Attributes.constantValue()).isPresent());
    }

    /** Whether a class mentions one of others in any way that is left in its bytes. */
    static boolean mentions(byte[] bytes, Set<String> internalNames) {
        for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
            if (entry instanceof Utf8Entry text && internalNames.stream().anyMatch(text.stringValue()::contains)) {
                return true;
            }
        }
        return false;
    }
}
