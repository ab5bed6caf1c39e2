import { backoff } from './backoff';
import type { ClientFrame } from '../api/wire';
import type { Frame, Position } from './frames';

/** Two heartbeats and a little: silence for longer means that the line is dead, whatever the socket says. */
export const SILENCE = 35_000;
/** How often silence is looked for; a hidden page's timers are slower, which only makes it later. */
const TICK = 5_000;

export type LineState =
  | { at: 'connecting' }
  | { at: 'live' }
  /** No line; the next try is at `retryAt` (milliseconds of the clock). */
  | { at: 'waiting'; retryAt: number };

/** What the line needs of the world outside; a test gives its own. */
export interface Surroundings {
  open(url: string): WebSocket;
  now(): number;
  random(): number;
  setTimeout(run: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

export interface Listener {
  /** Frames in order, after `state` when they changed it. */
  frame(frame: Frame): void;
  state(state: LineState): void;
  /** Where to go on from; none asks for a snapshot. */
  position(): Position | null;
  /** A try ended without a line; the caller finds out whether the session is over. */
  refused(): void;
}

export const browser: Surroundings = {
  open: (url) => new WebSocket(url),
  now: () => Date.now(),
  random: () => Math.random(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer as number),
};

/** The one WebSocket of the page: keeps it open, goes on where it broke, and says truthfully whether it lives. */
export class Line {
  #socket: WebSocket | null = null;
  #attempt = 0;
  #heardAt = 0;
  #timer: unknown = null;
  #closed = false;

  constructor(
    private readonly url: URL,
    private readonly listener: Listener,
    private readonly around: Surroundings = browser,
  ) {}

  /** Opens the line now, whatever the wait was. */
  connect(): void {
    this.#closed = false;
    this.#drop();
    this.listener.state({ at: 'connecting' });
    const socket = this.around.open(this.#address());
    this.#socket = socket;
    this.#heardAt = this.around.now();
    socket.onmessage = (event: MessageEvent<string>) => this.#heard(socket, event.data);
    socket.onclose = () => this.#lost(socket);
    this.#watch();
  }

  /** Ends the line for good. */
  close(): void {
    this.#closed = true;
    this.#drop();
  }

  /** Says something that may be lost; without a line it is. */
  say(signal: ClientFrame): void {
    if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(signal));
  }

  /** The browser came back from sleep or to a network: a dead line is not waited for. */
  wake(): void {
    if (!this.#closed && (!this.#socket || this.around.now() - this.#heardAt > TICK * 4)) this.connect();
  }

  #address(): string {
    const url = new URL(this.url);
    url.protocol = url.protocol.replace('http', 'ws');
    const position = this.listener.position();
    if (position) {
      url.searchParams.set('epoch', position.epoch);
      url.searchParams.set('after', String(position.number));
    }
    return url.href;
  }

  #heard(socket: WebSocket, data: string): void {
    if (socket !== this.#socket) return;
    this.#heardAt = this.around.now();
    const frame = JSON.parse(data) as Frame;
    if (frame.type === 'snapshot' || frame.type === 'resumed') {
      this.#attempt = 0;
      this.listener.state({ at: 'live' });
    }
    this.listener.frame(frame);
  }

  #watch(): void {
    this.#timer = this.around.setTimeout(() => {
      if (this.around.now() - this.#heardAt > SILENCE) this.connect();
      else this.#watch();
    }, TICK);
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket || this.#closed) return;
    this.#drop();
    const wait = backoff(this.#attempt++, () => this.around.random());
    this.listener.state({ at: 'waiting', retryAt: this.around.now() + wait });
    this.#timer = this.around.setTimeout(() => this.connect(), wait);
    this.listener.refused();
  }

  #drop(): void {
    this.around.clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    if (!socket) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }
}
