import { beforeEach, expect, test, vi } from 'vitest';
import type { Frame, Position } from './frames';
import { Line, SILENCE, type LineState, type Surroundings } from './line';

class FakeSocket {
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readyState = 1;
  readonly sent: string[] = [];
  constructor(readonly url: string) {}
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.readyState = 3;
  }
  hear(frame: Frame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

let sockets: FakeSocket[];
let states: LineState[];
let frames: Frame[];
let position: Position | null;
let refused: number;
let line: Line;

const last = () => sockets.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
  [sockets, states, frames, position, refused] = [[], [], [], null, 0];
  const around: Surroundings = {
    open: (url) => {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    now: () => Date.now(),
    random: () => 1,
    setTimeout: (run, ms) => setTimeout(run, ms),
    clearTimeout: (timer) => clearTimeout(timer as number),
  };
  line = new Line(
    new URL('https://desk.example.org/carrel/api/feed'),
    {
      frame: (frame) => void frames.push(frame),
      state: (state) => void states.push(state),
      position: () => position,
      refused: () => void refused++,
    },
    around,
  );
  line.connect();
});

const resumed: Frame = { type: 'resumed', epoch: 'e', number: 7 };

test('without a position the line asks for a snapshot', () => {
  expect(last().url).toBe('wss://desk.example.org/carrel/api/feed');
});

test('with a position the line goes on from there', () => {
  position = { epoch: 'e1', number: 42 };
  line.connect();
  expect(last().url).toBe('wss://desk.example.org/carrel/api/feed?epoch=e1&after=42');
});

test('the line is live only when the server has answered with where we stand', () => {
  expect(states.at(-1)).toEqual({ at: 'connecting' });
  last().hear(resumed);
  expect(states.at(-1)).toEqual({ at: 'live' });
});

test('frames are handed on in order', () => {
  last().hear(resumed);
  last().hear({ type: 'heartbeat', up_to: 8 });
  expect(frames.map((frame) => frame.type)).toEqual(['resumed', 'heartbeat']);
});

test('a lost line is tried again, later each time, and says when', () => {
  last().onclose?.();
  expect(states.at(-1)).toEqual({ at: 'waiting', retryAt: Date.now() + 1000 });
  vi.advanceTimersByTime(1000);
  expect(sockets).toHaveLength(2);
  last().onclose?.();
  expect(states.at(-1)).toEqual({ at: 'waiting', retryAt: Date.now() + 2000 });
  expect(refused).toBe(2);
});

test('a line that carried something starts from the short wait again', () => {
  last().onclose?.();
  vi.advanceTimersByTime(1000);
  last().hear(resumed);
  last().onclose?.();
  expect(states.at(-1)).toEqual({ at: 'waiting', retryAt: Date.now() + 1000 });
});

test('a line that is silent for longer than two heartbeats is given up', () => {
  last().hear(resumed);
  vi.advanceTimersByTime(SILENCE + 5_000);
  expect(sockets.length).toBeGreaterThan(1);
  expect(sockets[0]!.readyState).toBe(3);
});

test('after sleep the line is opened anew at once', () => {
  last().hear(resumed);
  vi.setSystemTime(Date.now() + 3_600_000);
  line.wake();
  expect(sockets).toHaveLength(2);
});

test('waking with a living line changes nothing', () => {
  last().hear(resumed);
  line.wake();
  expect(sockets).toHaveLength(1);
});

test('what an old socket still says is not heard', () => {
  const old = last();
  line.connect();
  old.hear(resumed);
  expect(frames).toEqual([]);
});

test('a closed line stays closed', () => {
  line.close();
  line.wake();
  vi.advanceTimersByTime(60_000);
  expect(sockets).toHaveLength(1);
});
