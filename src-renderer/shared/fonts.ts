/**
 * The fonts of all windows (OFL, bundled): sans 400 and 700 for text and digits, serif 700 for names, titles and
 * results. They are split by character ranges, and a window fetches only the ranges it draws.
 */
import '@fontsource/noto-sans-sc/400.css'
import '@fontsource/noto-sans-sc/700.css'
import '@fontsource/noto-serif-sc/700.css'
