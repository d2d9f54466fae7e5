/** Which network addresses a file may be fetched from: public ones, never those of this machine or of the network that it stands in. */
import { BlockList, isIP } from 'node:net';

/** Says whether an IP address, as text, may be connected to. */
export type AddressRule = (address: string) => boolean;

/** IANA special-purpose registries: RFC 6890 and its updates, without what is globally reachable. */
const REFUSED_4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Of IPv6 only global unicast is public, and of that not what wraps other addresses or is kept for examples. */
const GLOBAL_6: readonly [string, number] = ['2000::', 3];
const REFUSED_6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused = new BlockList();
for (const [network, bits] of REFUSED_4) refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of REFUSED_6) refused.addSubnet(network, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet(...GLOBAL_6, 'ipv6');

/** True for a public IPv4 or IPv6 address; false for anything else, IPv4 addresses wrapped in IPv6 included. */
export const isPublicAddress: AddressRule = (address) => {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, 'ipv4');
  return family === 6 && !address.includes('%') && global6.check(address, 'ipv6') && !refused.check(address, 'ipv6');
};
