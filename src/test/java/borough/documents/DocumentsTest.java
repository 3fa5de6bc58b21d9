package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import borough.Town;
import borough.data.Tenancy;
import borough.documents.Documents.For;
import borough.values.CouncilId;
import borough.values.Reference;
import borough.vocabulary.KeptFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DocumentsTest {
    private static final KeptFile.Takes PICTURES_AND_PAPER =
            new KeptFile.Takes(Set.of(KeptFile.PICTURE, KeptFile.DOCUMENT), true);
    private static final KeptFile.Takes SOUND = new KeptFile.Takes(Set.of(KeptFile.SOUND), false);
    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);
    // One pixel, as cwebp writes it.
    private static final byte[] WEBP =
            Base64.getDecoder()
                    .decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA=");

    private final Documents documents = Town.bean(Documents.class);
    private final CouncilId council = Town.council(true);
    private final Owner journey = Owner.journey("a journey of " + council.number());

    @BeforeEach
    void begin() {
        Town.CLOCK.set("2026-05-12T10:42:00");
    }

    private Received send(String name, byte[] bytes) {
        return send(name, bytes, PICTURES_AND_PAPER);
    }

    private Received send(String name, byte[] bytes, KeptFile.Takes takes) {
        var wanted = new For(journey, "photo", takes, "customer");
        return Tenancy.in(council, () -> documents.receive(Sent.of(name, bytes), wanted));
    }

    private KeptFile kept(String name, byte[] bytes) {
        return ((Received.Kept) send(name, bytes)).file();
    }

    private String refused(String name, byte[] bytes) {
        return ((Received.Refused) send(name, bytes)).words();
    }

    private Content opened(KeptFile file) {
        return Tenancy.in(council, () -> documents.open(file.id())).orElseThrow();
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_picture_comes_back_without_the_place_where_it_was_taken() {
        var sent = MadePictures.fromPhone(600, 400, 1);
        assertThat(latin(sent)).contains("Exif", MadePictures.SECRET);
        var file = kept("IMG_1234.JPG", sent);
        assertThat(file.kind()).isEqualTo(KeptFile.PICTURE);
        assertThat(file.name()).isEqualTo("IMG_1234.jpg");
        var bytes = opened(file).bytes();
        assertThat(file.size()).isEqualTo(bytes.length);
        assertThat(latin(bytes)).doesNotContain("Exif", MadePictures.SECRET, "GPS");
    }

    @Test
    void a_picture_that_lies_on_its_side_is_turned_upright() throws IOException {
        var upright = image(opened(kept("side.jpg", MadePictures.fromPhone(600, 400, 6))).bytes());
        assertThat(List.of(upright.getWidth(), upright.getHeight())).containsExactly(400, 600);
        assertThat(upright.getRGB(200, 50) >> 16 & 0xFF).as("red above").isCloseTo(0xE0, within(9));
        assertThat(upright.getRGB(200, 550) & 0xFF).as("blue below").isCloseTo(0xE0, within(9));
    }

    @Test
    void all_eight_ways_of_lying_are_turned_as_Exif_says() {
        var lying = new Pixels(2, 1, new int[] {1, 2});
        assertThat(Stream.of(1, 2, 3, 4).map(it -> lying.upright(it).rgb()))
                .containsExactly(
                        new int[] {1, 2}, new int[] {2, 1}, new int[] {2, 1}, new int[] {1, 2});
        var tall = new Pixels(1, 2, new int[] {1, 2});
        assertThat(Stream.of(5, 6, 7, 8).map(it -> tall.upright(it).rgb()))
                .containsExactly(
                        new int[] {1, 2}, new int[] {2, 1}, new int[] {2, 1}, new int[] {1, 2});
    }

    @Test
    void a_large_picture_becomes_smaller_and_has_a_preview() throws IOException {
        var file = kept("large.jpg", MadePictures.jpeg(5000, 2500));
        var whole = image(opened(file).bytes());
        assertThat(List.of(whole.getWidth(), whole.getHeight())).containsExactly(1600, 800);
        var preview = Tenancy.in(council, () -> documents.preview(file.id())).orElseThrow();
        assertThat(image(preview.bytes()).getWidth()).isEqualTo(320);
        assertThat(preview.bytes()).hasSizeLessThan(20_000);
    }

    @Test
    void what_shines_through_a_PNG_becomes_white_and_a_WebP_is_read_too() throws IOException {
        var glass = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        var out = new java.io.ByteArrayOutputStream();
        ImageIO.write(glass, "png", out);
        var seen = image(opened(kept("glass.png", out.toByteArray())).bytes());
        assertThat(seen.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(kept("one.webp", WEBP).name()).isEqualTo("one.jpg");
    }

    @Test
    void a_bomb_is_refused_by_its_head_before_it_is_unpacked() {
        var bomb = MadePictures.bomb(40_000, 40_000);
        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(refused("bomb.png", bomb)).startsWith("This picture has too many pixels");
        var manyScans = MadePictures.jpeg(10, 10);
        var scans = Arrays.copyOf(manyScans, manyScans.length + 400);
        for (int i = manyScans.length; i < scans.length; i += 2) {
            scans[i] = (byte) 0xFF;
            scans[i + 1] = (byte) 0xDA;
        }
        assertThat(refused("scans.jpg", scans)).startsWith("We can’t open this picture");
    }

    @Test
    void a_file_cut_short_anywhere_is_refused_in_plain_words_or_read_as_far_as_it_goes() {
        for (var whole : List.of(MadePictures.png(40, 40), MadePictures.fromPhone(40, 40, 6))) {
            for (int length = 12; length < whole.length / 2; length += 7) {
                switch (send("cut", Arrays.copyOf(whole, length))) {
                    case Received.Refused(var words) -> assertThat(words).isNotBlank();
                    case Received.Kept(var file) -> assertThat(image(file)).isNotNull();
                }
                Tenancy.run(council, () -> documents.forget(List.of(journey)));
            }
        }
        assertThat(refused("empty.jpg", new byte[0])).isEqualTo("The file you chose is empty");
    }

    private BufferedImage image(KeptFile file) {
        try {
            return image(opened(file).bytes());
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    @Test
    void what_a_file_is_goes_by_its_bytes_and_not_by_its_name() {
        assertThat(kept("photo.png", MadePictures.jpeg(9, 9)).name()).isEqualTo("photo.jpg");
        assertThat(kept("letter.jpg", PDF).kind()).isEqualTo(KeptFile.DOCUMENT);
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused("photo.jpg", page))
                .isEqualTo("The file must be a picture or a PDF: JPG, PNG, WebP or PDF");
        assertThat(refused("moving.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("The file must be a picture or a PDF");
        var heic = "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused("IMG_1.HEIC", heic)).contains("HEIC", "Most Compatible");
    }

    @Test
    void a_picture_that_is_also_something_else_comes_out_as_a_picture_alone() {
        var both = new java.io.ByteArrayOutputStream();
        both.writeBytes(MadePictures.jpeg(30, 30));
        both.writeBytes(
                "<script>alert(document.domain)</script>%PDF-1.4 PK\3\4"
                        .getBytes(StandardCharsets.ISO_8859_1));
        var made = latin(opened(kept("both.jpg", both.toByteArray())).bytes());
        assertThat(made).doesNotContain("script", "%PDF", "PK\3\4");
    }

    @Test
    void sounds_are_known_by_their_first_bytes_and_films_are_none() {
        assertThat(Format.of(latin1("ID3\4"))).contains(Format.MP3);
        assertThat(Format.of(latin1("\u00ff\u00fb\u0090\0"))).contains(Format.MP3);
        assertThat(Format.of(latin1("RIFF\0\0\0\0WAVEfmt "))).contains(Format.WAV);
        assertThat(Format.of(latin1("OggS\0"))).contains(Format.OGG);
        var m4a = "\0\0\0\u0020ftypM4A \0\0\0\0";
        assertThat(Format.of(latin1(m4a))).contains(Format.M4A);
        assertThat(Format.of(latin1(m4a + "....hdlr\0\0\0\0\0\0\0\0vide"))).contains(Format.VIDEO);
        assertThat(((Received.Kept) send("a noise.mp3", latin1("ID3\4 noise"), SOUND)).file())
                .satisfies(it -> assertThat(it.kind()).isEqualTo(KeptFile.SOUND))
                .satisfies(it -> assertThat(opened(it).bytes()).isEqualTo(latin1("ID3\4 noise")));
        assertThat(send("a.jpg", MadePictures.jpeg(9, 9), SOUND))
                .isEqualTo(
                        new Received.Refused("The file must be a recording: MP3, M4A, WAV or OGG"));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void names_keep_nothing_that_could_do_harm() {
        assertThat(kept("../../etc/pass<script>wd.pdf", PDF).name())
                .isEqualTo("pass script wd.pdf");
        assertThat(kept("C:\\Users\\amina\\Bin at gate.JPG", PDF).name())
                .isEqualTo("Bin at gate.pdf");
        assertThat(kept("a\"\r\nSet-Cookie: x=1; .pdf", PDF).name())
                .isEqualTo("a Set-Cookie x 1.pdf");
        assertThat(kept("\u202egpj.exe", PDF).name()).isEqualTo("gpj.pdf");
        assertThat(kept("", PDF).name()).isEqualTo("document.pdf");
        assertThat(kept("x".repeat(5000), PDF).name()).hasSize(84);
        assertThat(kept("Bílé pytle – č. 3.pdf", PDF).name()).isEqualTo("Bílé pytle č. 3.pdf");
    }

    @Test
    void too_large_and_too_many_are_refused() {
        var large = new Sent("large.pdf", 10_000_001, () -> new ByteArrayInputStream(PDF));
        var wanted = new For(journey, "photo", PICTURES_AND_PAPER, "customer");
        assertThat(Tenancy.in(council, () -> documents.receive(large, wanted)))
                .isEqualTo(new Received.Refused("The file must be smaller than 10 MB"));
        var liar = new Sent("l.pdf", 10, () -> new ByteArrayInputStream(new byte[10_000_001]));
        assertThat(Tenancy.in(council, () -> documents.receive(liar, wanted)))
                .isEqualTo(new Received.Refused("The file must be smaller than 10 MB"));
        for (int i = 0; i < 30; i++) {
            kept(i + ".pdf", PDF);
        }
        assertThat(refused("one more.pdf", PDF)).startsWith("You have sent 30 files");
    }

    @Test
    void nothing_of_a_file_lies_open_in_the_database() {
        var secret = "%PDF-1.7 the password is tulip";
        kept("a tulip.pdf", secret.getBytes(StandardCharsets.US_ASCII));
        var rows =
                Town.in(
                        council,
                        () ->
                                Town.bean(JdbcClient.class)
                                        .sql(
                                                """
                                                select encode(f.name, 'escape') ||
                                                    encode(p.bytes, 'escape')
                                                from documents.files f
                                                join documents.pieces p using (council_id, file_id)
                                                """)
                                        .query(String.class)
                                        .list());
        assertThat(rows).singleElement().asString().doesNotContain("tulip", "PDF");
    }

    @Test
    void a_large_file_lies_in_pieces_and_comes_back_whole() {
        var large = Arrays.copyOf(PDF, 1_300_000);
        large[1_299_999] = 7;
        assertThat(opened(kept("large.pdf", large)).bytes()).isEqualTo(large);
        assertThat(count("documents.pieces")).isEqualTo(3);
    }

    private int count(String table) {
        return Town.in(
                council,
                () ->
                        Town.bean(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void a_file_is_of_its_owner_and_its_council_alone() {
        var file = kept("letter.pdf", PDF);
        assertThat(Tenancy.in(council, () -> documents.of(journey, List.of(file.id()))))
                .containsExactly(file);
        var another = Owner.journey("another");
        assertThat(Tenancy.in(council, () -> documents.of(another, List.of(file.id())))).isEmpty();
        var elsewhere = Town.council(true);
        assertThat(Tenancy.in(elsewhere, () -> documents.open(file.id()))).isEmpty();
        assertThat(Tenancy.in(elsewhere, () -> documents.find(List.of(file.id())))).isEmpty();
        assertThat(Tenancy.in(council, () -> documents.open("' or true --"))).isEmpty();
    }

    @Test
    void handed_on_files_change_hands_and_the_others_are_deleted() {
        var sent = kept("sent.pdf", PDF);
        var exchanged = kept("exchanged.pdf", PDF);
        var ofCase = Owner.ofCase(Reference.draw());
        Tenancy.run(council, () -> documents.handOn(journey, ofCase, List.of(sent.id())));
        assertThat(Tenancy.in(council, () -> documents.of(ofCase, List.of(sent.id())))).hasSize(1);
        assertThat(Tenancy.in(council, () -> documents.open(exchanged.id()))).isEmpty();
        Tenancy.run(council, () -> documents.forget(List.of(ofCase)));
        assertThat(count("documents.files") + count("documents.pieces")).isZero();
    }
}
