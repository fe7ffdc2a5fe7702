import { addressInSite } from './site-root.ts';
import { trustScript } from './trust-script.ts';

declare function importScripts(address: string): void;

// A worker of an old browser fetches what it lacks before the modules below this one run, as the page does in its head.
if (!('toWellFormed' in String.prototype)) importScripts(trustScript(addressInSite('/old-browsers.js')));
