/** Samples per second of the sounds: plenty for wood and a small bell. */
export const SAMPLE_RATE = 22_050
/** Loudest a sample gets, as a share of what a file can hold: small loudspeakers rattle above it. */
const PEAK = 0.82

interface Partial {
  /** Hz */
  readonly frequency: number
  readonly strength: number
  /** Seconds after which it has faded to a third. */
  readonly fade: number
}

/** A soft tap on wood: two short tones and the click of the stick. */
export function woodenTap(): Float64Array {
  const body = struck(0.28, [
    { frequency: 760, strength: 1, fade: 0.032 },
    { frequency: 1175, strength: 0.55, fade: 0.02 },
    { frequency: 380, strength: 0.3, fade: 0.045 },
  ])
  const noise = noiseOf(body.length)
  return levelled(body.map((sample, index) => sample + 0.35 * (noise[index] ?? 0) * fading(index, 0.004)))
}

/** A small bell, struck once: partials of a bell, the low ones longest. */
export function bell(): Float64Array {
  return levelled(
    struck(2.2, [
      { frequency: 440, strength: 0.35, fade: 0.9 },
      { frequency: 880, strength: 1, fade: 0.62 },
      { frequency: 1056, strength: 0.45, fade: 0.5 },
      { frequency: 1320, strength: 0.35, fade: 0.38 },
      { frequency: 1760, strength: 0.4, fade: 0.26 },
      { frequency: 2350, strength: 0.18, fade: 0.12 },
    ]),
  )
}

/** Mono, 16 bit. */
export function wavFile(samples: Float64Array): Uint8Array {
  const HEAD = 44
  const bytes = new Uint8Array(HEAD + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const words = (offset: number, text: string) => {
    for (const [index, character] of [...text].entries()) bytes[offset + index] = character.charCodeAt(0)
  }
  words(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  words(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLE_RATE, true)
  view.setUint32(28, SAMPLE_RATE * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  words(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [index, sample] of samples.entries()) {
    view.setInt16(HEAD + index * 2, Math.round(sample * 32_767), true)
  }
  return bytes
}

function struck(seconds: number, partials: readonly Partial[]): Float64Array {
  const samples = new Float64Array(Math.round(seconds * SAMPLE_RATE))
  for (const index of samples.keys()) {
    const time = index / SAMPLE_RATE
    // Two milliseconds to set in, or it would click; silent at the end, for the same reason.
    const ends = Math.min(1, time / 0.002, (samples.length - index) / (0.03 * SAMPLE_RATE))
    samples[index] =
      ends *
      partials.reduce(
        (sum, { frequency, strength, fade }) =>
          sum + strength * Math.exp(-time / fade) * Math.sin(2 * Math.PI * frequency * time),
        0,
      )
  }
  return samples
}

const fading = (index: number, fade: number) => Math.exp(-index / SAMPLE_RATE / fade)

/** The same noise every time, so that the files can be made again. */
function noiseOf(length: number): Float64Array {
  let state = 20_261_121
  return new Float64Array(length).map(() => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 1_073_741_824 - 1
  })
}

function levelled(samples: Float64Array): Float64Array {
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  return samples.map((sample) => (sample / loudest) * PEAK)
}
