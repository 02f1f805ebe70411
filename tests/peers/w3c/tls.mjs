// How do the W3C suites reach the verifier over https on loopback?
//
// The suite for the Bitstring Status List fetches lists from the server under test and refuses plain http.
// This ends TLS on loopback and hands the bytes to the server as they are:
//
//   openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
//     -keyout key.pem -out cert.pem -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1
//   cargo build --workspace --bins --features wanderbuch-verifier/conformance
//   wanderbuch-verifier serve --conformance --listen 127.0.0.1:41080 --origin https://127.0.0.1:41081
//   node tls.mjs 41081 41080 key.pem cert.pem
//
// The suites then run with NODE_TLS_REJECT_UNAUTHORIZED=0 against https://127.0.0.1:41081/{cryptosuite}/…:
// credentials/issue, credentials/verify, presentations/verify, credentials/derive; GET /ids names the issuers'
// did:key ids, which the suites' localConfig.cjs wants as the issuers' `id`. `?key=P-384` picks a key, `?status=1` adds
// a status entry, whose list GET /status/… serves. The suite for JOSE calls `wanderbuch-verifier conformance` instead.
import fs from 'node:fs';
import net from 'node:net';
import tls from 'node:tls';

const [listen, target, key, cert] = process.argv.slice(2);
if (!cert) {
  console.error('usage: node tls.mjs LISTEN_PORT TARGET_PORT KEY.pem CERT.pem');
  process.exit(2);
}
const server = tls.createServer({key: fs.readFileSync(key), cert: fs.readFileSync(cert)}, (client) => {
  const upstream = net.connect(Number(target), '127.0.0.1');
  for (const [one, other] of [[client, upstream], [upstream, client]]) {
    one.on('error', () => other.destroy());
    one.pipe(other);
  }
});
server.listen(Number(listen), '127.0.0.1', () => console.log(`https://127.0.0.1:${listen} -> http://127.0.0.1:${target}`));
