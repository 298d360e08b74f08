/** Where the application's own files for reading PDF lie: character maps, fonts and decoders. */
export const PDF_FILES = '/pdfjs/'

/** The thread that reads PDF; alone of all our scripts it may run the decoders it brings, which are WebAssembly. */
export const PDF_WORKER = `${PDF_FILES}pdf.worker.min.mjs`
