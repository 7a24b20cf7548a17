import { ChildProcess } from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Cuts this process off: from here on it opens no connection, asks no name server, listens nowhere and starts no program. Sandboxed work does
 * none of this; what a library might do one day, or be talked into by a file, fails and says so. It is no fence against native code
 * that has taken the process over: that one is the operating system's.
 */
export function cutOffNetwork(): void {
  const refuse = () => {
    throw new Error('A sandboxed process has no network and starts no programs');
  };
  // All of http, https, tls, http2 and fetch goes through these.
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  for (const method of ['bind', 'connect', 'send'] as const) dgram.Socket.prototype[method] = refuse;
  // `fork` and `exec` end here too.
  Object.assign(ChildProcess.prototype, { spawn: refuse });
  for (const module of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    for (const name of Object.keys(Object.getOwnPropertyDescriptors(module)))
      if (/^(?:lookup|resolve|reverse)/.test(name)) Object.assign(module, { [name]: refuse });
  syncBuiltinESMExports();
}
