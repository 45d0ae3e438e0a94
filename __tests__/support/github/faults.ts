import type { ServerResponse } from 'node:http'

/** What can go wrong between us and GitHub. Each is one row of the table of API faults. */
export const faults = {
  'the connection is refused midway': (response: ServerResponse) => void response.socket?.destroy(),
  'the body is cut off': (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': '5000' })
    response.write('[{"id":1,"bod')
    setImmediate(() => response.socket?.destroy())
  },
  'HTML instead of JSON': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in to the guest network</body></html>'),
  'no JSON at all': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":'),
  'an empty body': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end(),
  'null': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end('null'),
  'an object of another kind': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
  '204': (response: ServerResponse) => void response.writeHead(204).end(),
  '205': (response: ServerResponse) => void response.writeHead(205).end(),
  '304': (response: ServerResponse) => void response.writeHead(304).end(),
  'a redirect elsewhere': (response: ServerResponse) => void response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  '400': plain(400, 'Problems parsing JSON'),
  '401': plain(401, 'Bad credentials'),
  '403': plain(403, 'Resource not accessible by integration'),
  '404': plain(404, 'Not Found'),
  '409': plain(409, 'Git Repository is empty.'),
  '410': plain(410, 'This issue was deleted'),
  '422': plain(422, 'Validation Failed'),
  '451': plain(451, 'Repository access blocked'),
  '500': plain(500, 'Server Error'),
  '502': (response: ServerResponse) => void response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Unicorn!</html>'),
  '503': plain(503, 'Service unavailable'),
  'primary rate limit': plain(403, 'API rate limit exceeded for installation.', () => ({ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) })),
  'secondary rate limit': plain(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.', () => ({ 'retry-after': '3600' })),
  '429': plain(429, 'Too many requests', () => ({ 'retry-after': '3600' })),
  'GraphQL errors beside data': (response: ServerResponse) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"repository":null},"errors":[{"type":"FORBIDDEN","message":"Resource not accessible by integration"}]}'),
} as const satisfies Readonly<Record<string, (response: ServerResponse) => void>>

export type Fault = keyof typeof faults

function plain(status: number, message: string, headers: () => Record<string, string> = () => ({})): (response: ServerResponse) => void {
  return (response) => void response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers() }).end(JSON.stringify({ message, documentation_url: 'https://docs.github.com/rest', status: String(status) }))
}
