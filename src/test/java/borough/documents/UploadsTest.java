package borough.documents;

import static org.assertj.core.api.Assertions.assertThat;

import borough.Town;
import borough.data.Tenancy;
import borough.documents.Uploads.Sender;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;

class UploadsTest {
    private static final byte[] PHOTO = MadePictures.jpeg(9, 9);

    private final Uploads uploads = Town.bean(Uploads.class);
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    // A file that takes a while to be read, and knows how many others are.
    private final class Slow extends MockPart {
        Slow() {
            super("photo", "bin.jpg", PHOTO);
        }

        @Override
        public InputStream getInputStream() {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return new ByteArrayInputStream(PHOTO) {
                @Override
                public void close() {
                    pause();
                    open.decrementAndGet();
                }
            };
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean isKept(Sender sender) {
        var request = new MockHttpServletRequest("POST", "/");
        request.setContentType("multipart/form-data; boundary=x");
        request.addPart(new Slow());
        return uploads.picture(request, "photo", "bin", sender).orElseThrow()
                instanceof Received.Kept;
    }

    @Test
    void of_many_files_that_come_at_one_moment_a_few_are_in_memory_and_all_are_kept()
            throws Exception {
        var council = Town.council(true);
        var sender = new Sender(Owner.round("a street"), "crew");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            var all =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    it ->
                                            many.submit(
                                                    () ->
                                                            Tenancy.in(
                                                                    council, () -> isKept(sender))))
                            .toList();
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(most.get()).isBetween(1, 4);
    }
}
