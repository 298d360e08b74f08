/**
 * The desk saves what is typed within some 350 ms of the key. Whoever ends the program right after the last word is given
 * that long, and some time on the way, before nothing more is taken.
 */
const LAST_WORDS_MS = 600

/** Resolves when the words typed last have had the time to arrive; at once where no meeting is open. */
export function lastWords(meetingOpen: boolean): Promise<void> {
  return meetingOpen ? new Promise((done) => setTimeout(done, LAST_WORDS_MS)) : Promise.resolve()
}
