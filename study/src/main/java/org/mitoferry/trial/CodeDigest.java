package org.mitoferry.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mitoferry.bench.Bench;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.readout.Readout;

/**
 * What the classes are that rows come from: the dish, its readouts, and the notation below them. Line numbers and what else a debugger
 * reads are left out, so that a comment more changes nothing.
 */
final class CodeDigest {
    private static final String ROOT = "org/mitoferry/";
    private static final List<String> ROOMS =
            List.of("bench", "culture", "medium", "parameter", "process", "protocol", "quantity", "readout", "table");

    private CodeDigest() {}

    /** SHA-256 in hexadecimal. Reads some hundred classes: to be asked for once. */
    static String compute() {
        TreeMap<String, byte[]> byName = new TreeMap<>();
        try {
            for (Class<?> anchor : List.of(Bench.class, Readout.class, Quantity.class)) {
                collect(anchor, byName);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own classes cannot be read", e);
        }
        MessageDigest digest = ArmKey.sha256();
        byName.forEach((name, code) -> {
            digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(code);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void collect(Class<?> anchor, TreeMap<String, byte[]> byName) throws IOException {
        Path place;
        try {
            URI uri = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
            place = Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (Files.isDirectory(place)) {
            take(place, byName);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            take(jar.getPath("/"), byName);
        }
    }

    private static void take(Path root, TreeMap<String, byte[]> byName) throws IOException {
        ClassFile bare = ClassFile.of(
                ClassFile.DebugElementsOption.DROP_DEBUG,
                ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
                ClassFile.ConstantPoolSharingOption.NEW_POOL);
        for (String room : ROOMS) {
            Path folder = root.resolve(ROOT + room);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".class")).toList()) {
                    byte[] whole = Files.readAllBytes(file);
                    byte[] code = bare.transformClass(bare.parse(whole), ClassTransform.ACCEPT_ALL);
                    byName.put(room + "/" + file.getFileName(), code);
                }
            }
        }
    }
}
