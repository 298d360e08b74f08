import type { Sound } from '../../shared/sound/sounds'

const FILES: Readonly<Record<'tap' | 'bell', string>> = {
  tap: new URL('../../../resources/sounds/tap.wav', import.meta.url).href,
  bell: new URL('../../../resources/sounds/bell.wav', import.meta.url).href,
}

/** Seconds between the two taps. */
const BETWEEN_TAPS = 0.28

/** Plays the files of the sounds. A window that nobody has clicked may be kept silent by its browser. */
export class SoundPlayer {
  readonly #context = new AudioContext()
  readonly #samples = new Map<string, Promise<AudioBuffer>>()

  /** Fetches the files, so that a sound comes when it is due; and waits for the first click where that is asked for. */
  prepare(): void {
    for (const file of Object.values(FILES)) {
      this.#load(file).catch((error: unknown) => console.error('projector: a sound cannot be fetched', error))
    }
    for (const gesture of ['pointerdown', 'keydown'] as const) {
      document.addEventListener(gesture, () => void this.#context.resume())
    }
  }

  /** False where it cannot be heard: the browser waits for a click, or the file cannot be had. Never rejects. */
  async play(sound: Sound, volume: number): Promise<boolean> {
    // Not waited for: what is asked for now must not be heard whenever somebody clicks.
    if (this.#context.state !== 'running') {
      void this.#context.resume()
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (!this.#runs()) return false
    }
    try {
      const buffer = await this.#load(sound === 'bell' ? FILES.bell : FILES.tap)
      this.#start(buffer, volume, 0)
      if (sound === 'twoTaps') this.#start(buffer, volume, BETWEEN_TAPS)
      return true
    } catch (error) {
      console.error('projector: a sound cannot be played', error)
      return false
    }
  }

  #runs(): boolean {
    return this.#context.state === 'running'
  }

  #start(buffer: AudioBuffer, volume: number, after: number): void {
    const source = this.#context.createBufferSource()
    const gain = this.#context.createGain()
    // Loudness is heard by its square: half the slider sounds half as loud.
    gain.gain.value = (volume / 100) ** 2
    source.buffer = buffer
    source.connect(gain).connect(this.#context.destination)
    source.start(this.#context.currentTime + after)
  }

  #load(file: string): Promise<AudioBuffer> {
    const known = this.#samples.get(file)
    if (known) return known
    const loading = fetch(file)
      .then((response) => response.arrayBuffer())
      .then((bytes) => this.#context.decodeAudioData(bytes))
    this.#samples.set(file, loading)
    loading.catch(() => this.#samples.delete(file))
    return loading
  }
}
