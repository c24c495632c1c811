import { createServer } from 'node:net';

/** A mail server that takes every mail and shows it. */
export interface MailServer {
  /** `SMTP_URL` of whoever sends through it. */
  readonly url: string;
  /** Settles with the next mail, as it went over the wire. */
  nextMail(): Promise<string>;
  close(): Promise<void>;
}

/** Starts a mail server that says as much SMTP (RFC 5321) as one sender needs. */
export async function startMailServer(): Promise<MailServer> {
  const waiting: ((mail: string) => void)[] = [];
  const server = createServer((socket) => {
    let mail: string | null = null;
    socket.write('220 mail.example.org\r\n');
    socket.on('data', (chunk) => {
      if (mail === null) {
        const command = chunk.toString().slice(0, 4).toUpperCase();
        if (command === 'DATA') mail = '';
        socket.write(
          command === 'DATA' ? '354 go on\r\n' : command === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n',
        );
        return;
      }
      mail += chunk.toString();
      if (!mail.endsWith('\r\n.\r\n')) return;
      waiting.shift()?.(mail);
      mail = null;
      socket.write('250 taken\r\n');
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    nextMail: () => new Promise((settle) => waiting.push(settle)),
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}
