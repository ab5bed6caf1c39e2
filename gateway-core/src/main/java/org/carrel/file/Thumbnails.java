package org.carrel.file;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes small pictures of large ones, one at a time. A picture is strangers' work that is small on the disk and may be
 * huge unpacked: only every n-th of its pixels is taken in, one with too many is left alone, and so is one that takes
 * too long.
 */
final class Thumbnails {

    private static final Logger LOG = System.getLogger(Thumbnails.class.getName());
    private static final int LONGEST = 640;
    /** Above what cameras make; a decoder may need six bytes for each. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int MOST_ACROSS = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String JPEG = "image/jpeg";
    private static final Set<String> CAN = Set.of(JPEG, "image/png", "image/gif");

    private final Semaphore turn = new Semaphore(1);

    /** What the thumbnail of a picture of a type is. */
    static String type(String type) {
        return type.equals(JPEG) ? JPEG : "image/png";
    }

    /** Makes one, if the file is a picture that can be had. */
    Optional<StoredFile.Thumbnail> make(Path file, String type, Path to) throws InterruptedException {
        if (!CAN.contains(type)) {
            return Optional.empty();
        }
        turn.acquire();
        try {
            Optional<BufferedImage> small = small(file, type);
            if (small.isPresent()) {
                write(small.get(), type, to);
            }
            return small.map(one -> new StoredFile.Thumbnail(one.getWidth(), one.getHeight()));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "No thumbnail of {0}: {1}", file, e);
            return Optional.empty();
        } finally {
            turn.release();
        }
    }

    private static void write(BufferedImage small, String type, Path to) throws IOException {
        Files.deleteIfExists(to);
        FileFolder.create(to);
        ImageIO.write(small, type.equals(JPEG) ? "jpeg" : "png", to.toFile());
    }

    private static Optional<BufferedImage> small(Path file, String type) throws IOException {
        Orientation orientation = type.equals(JPEG) ? Orientation.of(file) : Orientation.UPRIGHT;
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new ImpatientInput(file, PATIENCE)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean fits = (long) width * height <= MOST_PIXELS && Math.max(width, height) <= MOST_ACROSS;
            if (!fits) {
                return Optional.empty();
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = (Math.max(width, height) + 2 * LONGEST - 1) / (2 * LONGEST);
            every.setSourceSubsampling(step, step, 0, 0);
            int kind = type.equals(JPEG) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
            return Optional.of(scaled(plain(reader.read(0, every), kind), orientation));
        } finally {
            reader.dispose();
        }
    }

    /** Whatever its colours were stored as. */
    private static BufferedImage plain(BufferedImage read, int kind) {
        int width = read.getWidth();
        BufferedImage plain = new BufferedImage(width, read.getHeight(), kind);
        for (int y = 0; y < read.getHeight(); y++) {
            plain.setRGB(0, y, width, 1, read.getRGB(0, y, width, 1, null, 0, width), 0, width);
        }
        return plain;
    }

    private static BufferedImage scaled(BufferedImage read, Orientation orientation) {
        double factor = Math.min(1, (double) LONGEST / Math.max(read.getWidth(), read.getHeight()));
        int across = Math.max(1, (int) Math.round(read.getWidth() * factor));
        int down = Math.max(1, (int) Math.round(read.getHeight() * factor));
        int width = orientation.onItsSide() ? down : across;
        int height = orientation.onItsSide() ? across : down;
        AffineTransform upright = orientation.upright(width, height);
        upright.scale((double) across / read.getWidth(), (double) down / read.getHeight());
        upright.translate(-read.getWidth() / 2.0, -read.getHeight() / 2.0);
        BufferedImage small = new BufferedImage(width, height, read.getType());
        return new AffineTransformOp(upright, AffineTransformOp.TYPE_BILINEAR).filter(read, small);
    }
}
