package id.slrt.command;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** What this program keeps is read by the account it runs under and by nobody else on the machine. */
final class OwnerOnly {
    private static final int FOR_THE_OWNER = 0077;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /** Files and directories that this process and its children make from now on: 0600 and 0700. */
    static void fromNowOn() {
        if (!hasRights()) {
            return;
        }
        try {
            Linker linker = Linker.nativeLinker();
            int _ = (int) linker.downcallHandle(
                            linker.defaultLookup().find("umask").orElseThrow(),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(FOR_THE_OWNER);
        } catch (Throwable e) {
            throw new IllegalStateException("files cannot be made for their owner alone: " + e, e);
        }
    }

    /**
     * Closes to others what an earlier version, a copy or an unpacked backup left open.
     *
     * @throws IllegalStateException when something stays open, with what to do
     */
    static void close(Path directory) throws IOException {
        if (!hasRights()) {
            return;
        }
        Files.walkFileTree(
                directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes)
                            throws IOException {
                        closeOne(place);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        closeOne(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                        // gone meanwhile, since others work here too; or a folder that is closed to us as well
                        if (Files.exists(file)) {
                            closeOne(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void closeOne(Path file) throws IOException {
        try {
            Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
            if (OWNERS.containsAll(found)) {
                return;
            }
            Set<PosixFilePermission> wanted = EnumSet.copyOf(OWNERS);
            wanted.retainAll(found);
            Files.setPosixFilePermissions(file, wanted);
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw open(file, "the file system keeps no rights; mount it for this account alone (umask=077)");
            }
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw open(file, "it belongs to " + Files.getOwner(file));
            }
        }
    }

    private static IllegalStateException open(Path file, String why) {
        return new IllegalStateException(
                "%s can be read by others on this machine and cannot be closed to them: %s. Personal data are kept there; nothing starts until it belongs to the account SLRT runs under (chown -R) and to nobody else (chmod -R go=)."
                        .formatted(file, why));
    }

    private static boolean hasRights() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
