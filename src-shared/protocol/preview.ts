/** Where the page is served that draws the wall in small, in a frame of the console. */
export const PREVIEW_PATH = '/projector/preview/'
