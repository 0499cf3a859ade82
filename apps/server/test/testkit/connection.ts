import WebSocket from 'ws';

type Message = Readonly<{ type: string; id?: string; payload?: unknown }>;

/** A WebSocket as it is on the wire: what comes is kept in order, and a test awaits the next message or the end. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #came: Message[] = [];
  readonly #waiting: ((message: Message) => void)[] = [];
  /** How it ended: the close code, or the HTTP status with which it was refused. */
  readonly ended: Promise<number>;
  /** What the server said of it when it closed it. */
  readonly reason: Promise<string>;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
    this.ended = new Promise((resolve) => {
      this.#socket.on('close', (code) => resolve(code));
      this.#socket.on('unexpected-response', (_request, response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      this.#socket.on('error', () => {});
    });
    this.reason = new Promise((resolve) => this.#socket.on('close', (_code, reason) => resolve(String(reason))));
    this.#socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message;
      const waiting = this.#waiting.shift();
      if (waiting) waiting(message);
      else this.#came.push(message);
    });
  }

  /** The next message; rejects when the connection ends first, or cuts it when that takes too long. */
  next(signal?: AbortSignal): Promise<Message> {
    const came = this.#came.shift();
    if (came) return Promise.resolve(came);
    signal?.addEventListener('abort', () => this.cut(), { once: true });
    return new Promise((resolve, reject) => {
      this.#waiting.push(resolve);
      this.ended.then((code) => reject(new Error(`the connection ended with ${code}`)));
    });
  }

  send(message: unknown): void {
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Says hello and awaits the acknowledgement. */
  async hello(payload: Readonly<Record<string, unknown>> = {}): Promise<Message> {
    await this.opened();
    this.send({ type: 'connection_init', payload });
    return this.next();
  }

  opened(): Promise<void> {
    if (this.#socket.readyState === WebSocket.OPEN) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#socket.once('open', resolve);
      this.ended.then((code) => reject(new Error(`the connection ended with ${code}`)));
    });
  }

  subscribe(id: string, query: string, variables?: Readonly<Record<string, unknown>>): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  /** Stops reading, and goes on asking until the server has had enough. */
  async askWithoutReading(query: string): Promise<void> {
    this.#socket.pause();
    for (let id = 0; this.#socket.readyState === WebSocket.OPEN; id += 1) {
      const message = JSON.stringify({ id: `q${id}`, type: 'subscribe', payload: { query } });
      await new Promise((resolve) => this.#socket.send(message, resolve));
    }
  }

  /** Cuts it as a broken network would: without a word. */
  cut(): void {
    this.#socket.terminate();
  }
}
