package id.slrt.attachment.image;

import java.awt.image.BufferedImage;

/** A picture as opaque RGB, row by row. */
record Pixels(
        int width,
        int height,
        @SuppressWarnings("ArrayRecordComponent") int[] rgb) {
    /** What shines through is white, as paper is. */
    static Pixels of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        if (image.getColorModel().hasAlpha()) {
            for (int i = 0; i < rgb.length; i++) {
                int alpha = rgb[i] >>> 24;
                rgb[i] = over(rgb[i] >> 16, alpha) << 16 | over(rgb[i] >> 8, alpha) << 8 | over(rgb[i], alpha);
            }
        }
        return new Pixels(width, height, rgb);
    }

    private static int over(int shade, int alpha) {
        return ((shade & 0xFF) * alpha + 255 * (255 - alpha)) / 255;
    }

    BufferedImage image() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** No side longer than this; each new pixel is the mean of those it stands for. */
    Pixels within(int side) {
        double scale = (double) side / Math.max(width, height);
        if (scale >= 1) {
            return this;
        }
        int toWidth = Math.max(1, (int) Math.round(width * scale));
        int toHeight = Math.max(1, (int) Math.round(height * scale));
        int[] to = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = (int) ((long) y * height / toHeight);
            int bottom = Math.max(top + 1, (int) ((long) (y + 1) * height / toHeight));
            for (int x = 0; x < toWidth; x++) {
                int left = (int) ((long) x * width / toWidth);
                int right = Math.max(left + 1, (int) ((long) (x + 1) * width / toWidth));
                to[y * toWidth + x] = mean(left, top, right, bottom);
            }
        }
        return new Pixels(toWidth, toHeight, to);
    }

    private int mean(int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int point = rgb[y * width + x];
                red += point >> 16 & 0xFF;
                green += point >> 8 & 0xFF;
                blue += point & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (red / count << 16 | green / count << 8 | blue / count);
    }

    /** As it stood before the camera. @param orientation of Exif, 1 to 8 */
    Pixels upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean turned = orientation >= 5;
        int toWidth = turned ? height : width;
        int toHeight = turned ? width : height;
        int[] to = new int[rgb.length];
        for (int y = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++) {
                int fromX = switch (orientation) {
                    case 2, 3 -> width - 1 - x;
                    case 4 -> x;
                    case 5, 6 -> y;
                    default -> width - 1 - y;
                };
                int fromY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> height - 1 - y;
                    case 5, 8 -> x;
                    default -> height - 1 - x;
                };
                to[y * toWidth + x] = rgb[fromY * width + fromX];
            }
        }
        return new Pixels(toWidth, toHeight, to);
    }
}
