package id.slrt.bench.queue;

import id.slrt.bench.BenchDatabase;
import id.slrt.bench.DemoOffice;
import id.slrt.bench.Load;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages people begin their day on, over HTTP, while the stock of cases grows: start pages with the sections they load,
 * an agency's queue, the list of cases. A benchmark, never a test. Arguments: address, data directory, numbers of cases.
 */
public final class QueueBench {
    private static final Pattern SECTION = Pattern.compile("hx-get=\"([^\"]+)\" hx-trigger=\"load");

    private record Looked(String who, String username, String path) {}

    private static final List<Looked> PAGES = List.of(
            new Looked("agency's queue", "dinkes", "/referrals"),
            new Looked("agency's queue, done", "dinkes", "/referrals?queue=done"),
            new Looked("the office's own queue", "verifikator", "/referrals"),
            new Looked("all overdue", "manajer", "/referrals?queue=overdue"),
            new Looked("start, front office", "petugas", "/"),
            new Looked("start, back office", "verifikator", "/"),
            new Looked("start, manager", "manajer", "/"),
            new Looked("start, facilitator", "fasilitator", "/"),
            new Looked("cases", "petugas", "/cases"),
            new Looked("cases, open", "petugas", "/cases?state=open"),
            new Looked("cases of an area", "fasilitator", "/cases"));

    private final DemoOffice office;

    private QueueBench(DemoOffice office) {
        this.office = office;
    }

    public static void main(String[] args) throws Exception {
        QueueBench bench = new QueueBench(new DemoOffice(args[0]));
        try (BenchDatabase database = BenchDatabase.open(Path.of(args[1]))) {
            CaseStock stock = new CaseStock(database.connection());
            for (Looked page : PAGES) {
                bench.office.signIn(page.username());
            }
            for (int i = 2; i < args.length; i++) {
                stock.growTo(Integer.parseInt(args[i]));
                bench.measure(Integer.parseInt(args[i]));
            }
        }
        System.exit(0);
    }

    private void measure(int cases) throws Exception {
        System.out.printf(
                "queue: at %,d cases, ms of a page with the sections it loads, one request after the other%n", cases);
        System.out.printf("queue: %-24s %8s %6s | %s%n", "page", "requests", "KB", Load.HEAD);
        for (Looked page : PAGES) {
            int[] size = look(page);
            Load load = Load.of(() -> look(page));
            System.out.printf("queue: %-24s %8d %6d | %s%n", page.who(), size[0], size[1] / 1024, load);
        }
    }

    /** How many requests and bytes it took. */
    private int[] look(Looked page) throws IOException, InterruptedException {
        String body = office.page(page.username(), page.path());
        int requests = 1;
        int bytes = body.length();
        Matcher sections = SECTION.matcher(body);
        while (sections.find()) {
            requests++;
            bytes += office.section(page.username(), sections.group(1)).length();
        }
        return new int[] {requests, bytes};
    }
}
