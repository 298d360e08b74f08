import { SocketDialer } from '../shared/client/socket-dialer'
import { keepServing } from './keep-serving'

const dialer = new SocketDialer(`ws://${location.host}/ws?role=storage`)

void keepServing(() => dialer.dial())
