package org.mitoferry.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.measure.Battery;

/** SHA-256 of pictures and of what measures them, in hexadecimal. */
final class Digests {
    private static final int BUFFER = 1 << 16;

    private Digests() {}

    /** Of a file; of a folder (OME-Zarr) the names and contents of all files in it. */
    static String of(Path place) throws IOException {
        MessageDigest digest = sha256();
        if (Files.isDirectory(place)) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(place)) {
                files = walk.filter(Files::isRegularFile).sorted().toList();
            }
            for (Path file : files) {
                String name = PictureFolder.name(place.relativize(file));
                digest.update((name + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                add(file, digest);
            }
        } else {
            add(place, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Of the classes that measure. */
    static String ofAssays() {
        try {
            return of(Path.of(Battery.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the program's own classes cannot be read", unreadable);
        } catch (URISyntaxException mistake) {
            throw new IllegalStateException(mistake);
        }
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
