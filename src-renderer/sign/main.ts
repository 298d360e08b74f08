import '../shared/fonts'
import '../shared/tokens.css'
import './sign.css'

/** What stands over a display for some seconds: its number and name, or a sentence. It knows nothing of the hall. */
const asked = new URLSearchParams(location.search)
const sign = document.getElementById('sign')
const number = asked.get('number')
if (sign) {
  if (number !== null) sign.append(element('b', number))
  sign.append(element('p', asked.get('text') ?? ''))
}

function element(name: 'b' | 'p', text: string): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
