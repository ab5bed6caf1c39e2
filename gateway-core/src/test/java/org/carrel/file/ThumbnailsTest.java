package org.carrel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailsTest {

    @TempDir
    Path folder;

    private final Thumbnails thumbnails = new Thumbnails();

    @ParameterizedTest
    @CsvSource({"png, 3000, 1500, 640, 320", "jpeg, 700, 1400, 320, 640", "gif, 60, 40, 60, 40", "png, 5000, 1, 640, 1"
    })
    void aPictureIsMadeSmall(String format, int width, int height, int across, int down) throws Exception {
        Optional<StoredFile.Thumbnail> made = make(Pictures.of(format, width, height), "image/" + format);

        assertThat(made).contains(new StoredFile.Thumbnail(across, down));
        BufferedImage small = ImageIO.read(folder.resolve("small").toFile());
        assertThat(small.getWidth()).isEqualTo(across);
        assertThat(isRed(small, across / 4, down / 2)).isTrue();
        assertThat(isRed(small, across * 3 / 4, down / 2)).isFalse();
    }

    /** By the place of what was the left edge of the sensor. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void aPictureStandsUprightHoweverTheCameraWasHeld(int orientation, String red) throws Exception {
        Optional<StoredFile.Thumbnail> made = make(Pictures.held(orientation, 200, 100), "image/jpeg");

        boolean side = orientation > 4;
        assertThat(made).contains(new StoredFile.Thumbnail(side ? 100 : 200, side ? 200 : 100));
        BufferedImage small = ImageIO.read(folder.resolve("small").toFile());
        int middle = small.getWidth() / 2;
        int half = small.getHeight() / 2;
        boolean there = switch (red) {
            case "left" -> isRed(small, 10, half) && !isRed(small, small.getWidth() - 10, half);
            case "right" -> isRed(small, small.getWidth() - 10, half) && !isRed(small, 10, half);
            case "top" -> isRed(small, middle, 10) && !isRed(small, middle, small.getHeight() - 10);
            default -> isRed(small, middle, small.getHeight() - 10) && !isRed(small, middle, 10);
        };
        assertThat(there).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"30000, 30000", "60000, 1", "1, 60000", "2147483647, 2147483647"})
    @Timeout(10)
    void aPictureThatIsHugeUnpackedIsLeftAlone(int width, int height) throws Exception {
        assertThat(make(Pictures.bomb(width, height), "image/png")).isEmpty();
    }

    @Test
    void whatIsCutOffOrNoPictureAtAllHasNone() throws Exception {
        byte[] png = Pictures.of("png", 300, 300);

        assertThat(make(Arrays.copyOf(png, 20), "image/png")).isEmpty();
        assertThat(make(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}, "image/jpeg"))
                .isEmpty();
        assertThat(make(png, "application/pdf")).isEmpty();
    }

    private Optional<StoredFile.Thumbnail> make(byte[] picture, String type) throws Exception {
        Path file = Files.write(folder.resolve("large"), picture);
        return thumbnails.make(file, type, folder.resolve("small"));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int colour = picture.getRGB(x, y);
        return (colour >> 16 & 0xff) > (colour & 0xff);
    }
}
