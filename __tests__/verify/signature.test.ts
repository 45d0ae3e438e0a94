import { createPublicKey, generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { GateError } from '../../src/index.ts'
import { signatureCheck } from '../../src/platform/dsse-key.ts'
import { attest, preAuthenticationEncoding, ready, verified } from '../support/attested.ts'

const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString()
const keys = {
  ed25519: generateKeyPairSync('ed25519'),
  'p256 in DER': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'p256 as two numbers': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
}
/** Of Ed25519, self-signed, for one day. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBMjCB5aADAgECAhRiRiiOhwt+eu+F/W0Boem4cgPnRjAFBgMrZXAwDzENMAsG
A1UEAwwEdGVzdDAeFw0yNjExMjUxNzUyMDBaFw0yNjExMjYxNzUyMDBaMA8xDTAL
BgNVBAMMBHRlc3QwKjAFBgMrZXADIQD2qBl5nknsxIj+sIvyFsenRy6Pc7B6oeil
BXzCPAIvH6NTMFEwHQYDVR0OBBYEFF5SYrAm/BHzszMAV9AgNl3bXtWXMB8GA1Ud
IwQYMBaAFF5SYrAm/BHzszMAV9AgNl3bXtWXMA8GA1UdEwEB/wQFMAMBAf8wBQYD
K2VwA0EAX5OD0z4DatFf+UadzhTRapBgGaECBOj10J3WCCU3nEfrUeH8DbmICwr3
Ng98oYhLFpwiIxgecpYRRmT8sqh1Ag==
-----END CERTIFICATE-----`
const payloadType = 'application/vnd.in-toto+json'
const text = JSON.stringify(await attest(ready))

function envelope(body: string, name: keyof typeof keys, type = payloadType) {
  const { privateKey } = keys[name]
  const signed = preAuthenticationEncoding(type, Buffer.from(body))
  const sig = name === 'ed25519' ? sign(null, signed, privateKey) : sign('sha256', signed, { key: privateKey, dsaEncoding: name === 'p256 in DER' ? 'der' : 'ieee-p1363' })
  return { payloadType: type, payload: Buffer.from(body).toString('base64'), signatures: [{ keyid: '', sig: sig.toString('base64') }] }
}

async function judged(value: unknown, key: KeyObject | null) {
  const { verdict, signature } = await verified(value, { options: { isSignedBy: key === null ? null : signatureCheck(pem(key)) } })
  return [verdict, signature]
}

describe.each(Object.keys(keys) as (keyof typeof keys)[])('an envelope signed with %s', (name) => {
  const good = envelope(text, name)
  const { publicKey } = keys[name]
  const stranger = (name === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })).publicKey
  const altered = Buffer.from(text.replace('"app.tgz"', '"app.zip"')).toString('base64')
  const urlSafe = (base64: string) => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

  test.each<readonly [string, unknown, KeyObject | null, readonly string[]]>([
    ['by this key', good, publicKey, ['holds', 'valid']],
    ['by another key', good, stranger, ['invalid', 'invalid']],
    ['by another kind of key', good, name === 'ed25519' ? keys['p256 in DER'].publicKey : keys.ed25519.publicKey, ['invalid', 'invalid']],
    ['and changed after', { ...good, payload: altered }, publicKey, ['invalid', 'invalid']],
    ['and changed after, where nobody checks', { ...good, payload: altered }, null, ['holds', 'not-checked']],
    ['without its signature', { ...good, signatures: [] }, publicKey, ['invalid', 'invalid']],
    ['with an empty signature', { ...good, signatures: [{ sig: '' }] }, publicKey, ['invalid', 'invalid']],
    ['with a second signature by somebody else', { ...good, signatures: [{ sig: 'AAAA' }, ...good.signatures] }, publicKey, ['holds', 'valid']],
    ['in URL-safe base64', { ...good, payload: urlSafe(good.payload), signatures: good.signatures.map(({ sig }) => ({ sig: urlSafe(sig) })) }, publicKey, ['holds', 'valid']],
    ['as another type of payload', envelope(text, name, 'application/json'), publicKey, ['invalid', 'not-checked']],
    ['in a Sigstore bundle', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {}, dsseEnvelope: good }, publicKey, ['holds', 'valid']],
    ['in a Sigstore bundle that was changed', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', verificationMaterial: {}, dsseEnvelope: { ...good, payload: altered } }, publicKey, ['invalid', 'invalid']],
    ['whose payload is no statement', envelope('{"a": 1}', name), publicKey, ['invalid', 'valid']],
    ['whose payload says something twice', envelope(text.replace('"_type":', '"_type":"x","_type":'), name), publicKey, ['invalid', 'valid']],
    ['whose payload is no base64', { ...good, payload: '*' }, publicKey, ['invalid', 'not-checked']],
    ['opened: the bare statement', text, publicKey, ['invalid', 'invalid']],
  ])('%s', async (_, value, key, expected) => {
    expect(await judged(value, key)).toEqual(expected)
  })
})

describe('a key', () => {
  test('checks the signature that the DSSE protocol publishes', () => {
    const coordinate = (decimal: string) => Buffer.from(BigInt(decimal).toString(16).padStart(64, '0'), 'hex').toString('base64url')
    const x = coordinate('46950820868899156662930047687818585632848591499744589407958293238635476079160')
    const y = coordinate('5640078356564379163099075877009565129882514886557779369047442380624545832820')
    const isSigned = signatureCheck(pem(createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } })))
    const signature = Buffer.from('A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==', 'base64')
    expect(isSigned(preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world')), signature)).toBe(true)
    expect(isSigned(preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world!')), signature)).toBe(false)
  })

  test.each<readonly [string, string]>([
    ['a private key', keys.ed25519.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['an RSA key', pem(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['a key on another curve', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey)],
    ['one of two', `${pem(keys.ed25519.publicKey)}${pem(keys['p256 in DER'].publicKey)}`],
    ['in a certificate', certificate],
    ['no key', 'hello'],
    ['nothing', ''],
  ])('that is %s is refused', (_, given) => {
    expect(() => signatureCheck(given)).toThrow(GateError)
  })

  test('that is the key of the certificate, by itself, is taken', () => {
    expect(signatureCheck(pem(new X509Certificate(certificate).publicKey))(Buffer.from('x'), Buffer.alloc(64))).toBe(false)
  })
})
