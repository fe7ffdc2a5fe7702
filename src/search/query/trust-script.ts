/** A policy of Trusted Types, as far as it is asked here. */
interface ScriptTrust {
  createScriptURL(address: string): unknown;
}

declare global {
  /** Where the browser has Trusted Types (Chromium from 83, Firefox from 148, Safari from 26). */
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptTrust }
    | undefined;
  /** The one policy of this page or worker; in old browsers `/reading-settings.js` has made that of the page. */
  var archiveTrust: ScriptTrust | undefined;
}

/**
 * Vouches for the address of a script of this very site, as the policy of the page wants it for workers and what they
 * fetch. `vouch` gives the address back, or throws for one elsewhere; who asks first makes the one policy there can be.
 * @throws TypeError for an address elsewhere.
 */
export function trustScript(address: string, vouch: (address: string) => string = ownScript): string {
  globalThis.archiveTrust ??= globalThis.trustedTypes?.createPolicy('archive', { createScriptURL: vouch });
  // A browser takes the object where its own types still ask for a string.
  return (globalThis.archiveTrust?.createScriptURL(address) ?? vouch(address)) as string;
}

function ownScript(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new TypeError(`no script of this site: ${address}`);
  return address;
}
