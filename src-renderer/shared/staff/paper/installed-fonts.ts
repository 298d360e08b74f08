import { useEffect, useState } from 'react'
import { FONT_NAMES, namesOfFont, type FontName, type InstalledFonts } from '#shared/domain/paper/fonts'

/** Whether the machine has a font under one of its names: only then does a face that is nothing else load. */
async function isInstalled(name: FontName): Promise<boolean> {
  const faces = namesOfFont(name).map((one) => new FontFace('paper probe', `local("${one}")`).load())
  return (await Promise.allSettled(faces)).some(({ status }) => status === 'fulfilled')
}

/** Which of the fonts of papers the machine has. */
export async function installedFonts(): Promise<InstalledFonts> {
  const found = await Promise.all(FONT_NAMES.map(async (name) => ((await isInstalled(name)) ? [name] : [])))
  return found.flat()
}

/** Null until it is known. */
export function useInstalledFonts(): InstalledFonts | null {
  const [installed, setInstalled] = useState<InstalledFonts | null>(null)
  useEffect(() => {
    let here = true
    void installedFonts().then((found) => here && setInstalled(found))
    return () => {
      here = false
    }
  }, [])
  return installed
}
