export { Closed } from './Closed'
export { FairnessScene } from './FairnessScene'
export { Rules } from './Rules'
