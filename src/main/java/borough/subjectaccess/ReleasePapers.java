package borough.subjectaccess;

import borough.council.Councils;
import borough.customers.Customers;
import borough.data.Json;
import borough.documents.Documents;
import borough.holdings.HeldItem;
import borough.holdings.Holdings;
import borough.subjectaccess.SubjectAccess.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Writes down what is released: to read, for a program, and in one file with all files. */
@Component
class ReleasePapers {
    private static final int NAME_MAX = 80;

    private final ItemsStore items;
    private final PiecesStore pieces;
    private final Documents documents;
    private final Holdings holdings;
    private final Around around;

    /** For whom, and by which council. */
    @Component
    record Around(Councils councils, Customers customers, Times times) {}

    ReleasePapers(
            ItemsStore items,
            PiecesStore pieces,
            Documents documents,
            Holdings holdings,
            Around around) {
        this.items = items;
        this.pieces = pieces;
        this.documents = documents;
        this.holdings = holdings;
        this.around = around;
    }

    /**
     * What goes out.
     *
     * @param name whose it is
     * @param parts by their titles, with what each holds
     * @param left how many things were kept back or cut, by why
     */
    record Going(
            String council,
            String name,
            ZoneId zone,
            Instant gatheredAt,
            Instant releasedAt,
            Map<String, List<One>> parts,
            Map<String, Integer> left) {}

    /** One thing that goes out; {@code path} is where its file lies beside it, empty for none. */
    record One(int position, HeldItem item, String path) {}

    void write(AccessPackage it, AccessRequest request, byte[] key, Instant now) {
        var going = going(it, request, items.all(it.id(), key), now);
        var html = Readable.html(going).getBytes(StandardCharsets.UTF_8);
        var json = Json.write(json(going)).getBytes(StandardCharsets.UTF_8);
        pieces.add(it.id(), key, Paper.HTML, html);
        pieces.add(it.id(), key, Paper.JSON, json);
        zip(it.id(), key, going, List.of(html, json));
    }

    private Going going(
            AccessPackage it, AccessRequest request, List<ReviewItem> all, Instant now) {
        var parts = new LinkedHashMap<String, List<One>>();
        var left = new LinkedHashMap<String, Integer>();
        var exemptions = around.times().rules().current().exemptions();
        for (var holding : holdings.all()) {
            var ones = new ArrayList<One>();
            for (var item : all) {
                if (item.part().equals(holding.name())) {
                    var decision = item.decision();
                    if (decision != null && !decision.exemption().isEmpty()) {
                        var why = decision.exemption();
                        left.merge(exemptions.getOrDefault(why, why), 1, Integer::sum);
                    }
                    if (!item.isWithheld()) {
                        ones.add(one(item));
                    }
                }
            }
            parts.put(holding.title(), ones);
        }
        return new Going(
                around.councils().current().name(),
                name(request),
                around.councils().current().hours().zone(),
                it.gathered().at(),
                now,
                parts,
                left);
    }

    private static One one(ReviewItem it) {
        var item = it.released();
        return new One(
                it.position(),
                item,
                item.file() == null ? "" : "files/" + it.position() + "-" + safe(item.title()));
    }

    /** A name that is a name only: it leads nowhere else, on any machine. */
    static String safe(String name) {
        var plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("\\.{2,}", "_").strip();
        var end = plain.length() > NAME_MAX ? plain.substring(plain.length() - NAME_MAX) : plain;
        return end.isBlank() ? "file" : end;
    }

    private String name(AccessRequest request) {
        return around.customers()
                .person(request.customer())
                .map(it -> it.name())
                .or(() -> around.customers().organisation(request.customer()).map(o -> o.name()))
                .orElse("");
    }

    private static Map<String, Object> json(Going it) {
        var parts = new LinkedHashMap<String, Object>();
        it.parts()
                .forEach(
                        (title, ones) ->
                                parts.put(title, ones.stream().map(ReleasePapers::json).toList()));
        var all = new LinkedHashMap<String, Object>();
        all.put("council", it.council());
        all.put("about", it.name());
        all.put("gathered", it.gatheredAt().toString());
        all.put("released", it.releasedAt().toString());
        all.put("held", parts);
        all.put("left out", it.left());
        return all;
    }

    private static Map<String, Object> json(One it) {
        var one = new LinkedHashMap<String, Object>();
        one.put("what", it.item().title());
        var at = it.item().at();
        if (at != null) {
            one.put("at", at.toString());
        }
        var said = new LinkedHashMap<String, Object>();
        it.item()
                .said()
                .forEach(line -> said.merge(line.what(), line.says(), (a, b) -> a + "\n" + b));
        one.put("said", said);
        var about = it.item().about();
        if (about != null) {
            one.put("case", about.text());
        }
        if (!it.path().isEmpty()) {
            one.put("file", it.path());
        }
        return one;
    }

    private void zip(UUID of, byte[] key, Going going, List<byte[]> papers) {
        try (var zip =
                new ZipOutputStream(pieces.writing(of, key, Paper.ZIP), StandardCharsets.UTF_8)) {
            put(zip, "all-we-hold.html", papers.getFirst());
            put(zip, "all-we-hold.json", papers.getLast());
            // Pictures and recordings are pressed already: trying again costs time alone.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var one : going.parts().values().stream().flatMap(List::stream).toList()) {
                if (!one.path().isEmpty()) {
                    var file = Optional.ofNullable(one.item().file()).flatMap(documents::open);
                    // One that was deleted since it was gathered is listed, and is no more.
                    if (file.isPresent()) {
                        put(zip, one.path(), file.get().bytes());
                    }
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
